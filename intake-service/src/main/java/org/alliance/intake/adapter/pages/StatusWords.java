package org.alliance.intake.adapter.pages;

import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.intake.application.partners.HandOverNews;
import org.alliance.intake.domain.report.Report;

/// The sentence that tells how far a report is, as a message key. It names nobody and says nothing
/// of what happened.
final class StatusWords {
  private StatusWords() {}

  static String afterSending(Report report) {
    return switch (report) {
      case Report.Accepted _ when mayAsk(report) -> "sent.in-mandate";
      case Report.Accepted(var told, _) when told.incident().onBehalf() != OnBehalf.SELF ->
          "sent.in-mandate-not-agreed";
      case Report.Accepted _ -> "sent.in-mandate-no-consent";
      case Report.Declined _ -> "sent.outside";
      case Report.Absent _,
          Report.Received _,
          Report.NeedsReview _,
          Report.Withdrawn _,
          Report.Linked _ ->
          "sent.unclear";
    };
  }

  static String status(Report report) {
    return switch (report) {
      case Report.Absent _, Report.Received _, Report.NeedsReview _ -> "status.looked-at";
      case Report.Accepted(var told, _) when told.assignments().isHeld() -> "status.assigned";
      case Report.Accepted accepted when accepted.isAtRest() -> "status.closed";
      case Report.Accepted _ when mayAsk(report) -> "status.accepted";
      case Report.Accepted _ -> "status.accepted-paused";
      case Report.Declined _ ->
          switch (HandOverNews.of(report)) {
            case NAMED -> "status.outside";
            case ASKED -> "status.accepted";
            case TAKEN -> "status.assigned";
            case NOT_TAKEN -> "status.looked-at";
          };
      case Report.Withdrawn withdrawn when withdrawn.end().isPresent() -> "status.ended";
      case Report.Withdrawn _ -> "status.withdrawn";
      // Not that there is another report: somebody else may have sent it.
      case Report.Linked _ -> "status.linked";
    };
  }

  static String contact(Report report) {
    return Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)
            == InstructionRule.FORBID
        ? "status.contact-no"
        : "status.contact";
  }

  static boolean isDeclined(Report report) {
    return report instanceof Report.Declined;
  }

  private static boolean mayAsk(Report report) {
    return Report.toldOf(report).wishes().mayAskFirms();
  }
}
