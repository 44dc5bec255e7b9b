package org.alliance.intake.adapter.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.intake.application.partners.HandOverNews;
import org.alliance.intake.application.plan.ContactPlan;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
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
      case Report.Withdrawn _ when isEnded(report) -> "status.ended";
      case Report.Withdrawn _ -> "status.withdrawn";
      // Not that there is another report: somebody else may have sent it.
      case Report.Linked _ -> "status.linked";
    };
  }

  static String contact(Report report) {
    return mayContact(report) ? "status.contact" : "status.contact-no";
  }

  /// Whether anybody may still contact the client.
  static boolean mayContact(Report report) {
    return !isEnded(report)
        && Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)
            != InstructionRule.FORBID;
  }

  static boolean isEnded(Report report) {
    return report instanceof Report.Withdrawn withdrawn && withdrawn.end().isPresent();
  }

  /// The ways and hours of a plan as message keys, in the words that the person chose them by.
  static List<String> ways(ContactPlan plan) {
    return Stream.concat(
            ways(Questions.CONTACT_CHANNELS, plan.channels()),
            ways(Questions.CONTACT_HOURS, plan.hours()))
        .toList();
  }

  /// A person's own words have no key: they must not become part of one.
  private static Stream<String> ways(Question question, List<String> codes) {
    return codes.stream()
        .filter(question.asked().options()::contains)
        .map(code -> "report." + question.field() + ".option." + code);
  }

  /// A consent that holds now.
  ///
  /// @param until when it ends; empty if it does not
  record ConsentView(String key, Optional<Instant> until) {}

  static List<ConsentView> consents(Report report) {
    if (report instanceof Report.Withdrawn) {
      return List.of();
    }
    var wishes = Report.toldOf(report).wishes();
    return Wishes.RECIPIENTS.stream()
        .filter(recipient -> wishes.consentTo(recipient).isGiven())
        .map(recipient ->
            new ConsentView(
                "status.consent." + recipient.code(), wishes.consentTo(recipient).until()))
        .toList();
  }

  static boolean isDeclined(Report report) {
    return report instanceof Report.Declined;
  }

  private static boolean mayAsk(Report report) {
    return Report.toldOf(report).wishes().mayAskFirms();
  }
}
