package org.alliance.intake.application.clientfile;

import java.time.Instant;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.access.Relation;
import org.alliance.intake.domain.access.Situation;
import org.alliance.intake.domain.report.Report;

/// Finds out what a reader has to do with a case.
///
/// @param now for the days of a transfer
record Relations(StatusCodes codes, ReviewHolders holders, Instant now) {
  Situation situation(
      OpeningFiles.Request request, Opener opener, Reader reader, Report report, boolean toCall) {
    var isThere = !(report instanceof Report.Absent);
    return new Situation(
        reader,
        Report.statusOf(report),
        isThere ? relation(request, opener, reader, report) : Relation.NONE,
        isThere
            && Report.toldOf(report).wishes().consentTo(ConsentRecipient.LAW_FIRMS).isGivenAt(now),
        // No form asks for that consent yet, so nobody has given it.
        false,
        toCall);
  }

  private Relation relation(
      OpeningFiles.Request request, Opener opener, Reader reader, Report report) {
    return switch (reader) {
      case HOTLINE ->
          isSender(opener, report)
              ? Relation.SENT
              : isCodeOf(request) ? Relation.CODE_TOLD : Relation.NONE;
      case PARTNER -> isSender(opener, report) ? Relation.SENT : Relation.NONE;
      case TRIAGE ->
          holders.isHeldBy(request.id(), opener.staffId()) ? Relation.HELD : Relation.NONE;
      case FIRM -> ofFirm(opener, report);
      case COORDINATOR, OVERSIGHT -> Relation.NONE;
    };
  }

  private static boolean isSender(Opener opener, Report report) {
    return opener.organisation().isPresent()
        && opener.organisation().equals(Report.incidentOf(report).sender());
  }

  private boolean isCodeOf(OpeningFiles.Request request) {
    return request.code().flatMap(codes::reportOf).filter(request.id()::equals).isPresent();
  }

  private Relation ofFirm(Opener opener, Report report) {
    return opener
        .firm()
        .map(firm ->
            switch (Report.toldOf(report).assignments().standingOf(firm, now)) {
              case HOLDS -> Relation.ASSIGNED;
              case TRANSFERS -> mayContact(report) ? Relation.TRANSFERS : Relation.OVER;
              case OVER -> Relation.OVER;
              case NONE -> isAsked(opener, report) ? Relation.ASKED : Relation.NONE;
            })
        .orElse(Relation.NONE);
  }

  /// A client who forbids contact takes the days of the transfer back.
  private static boolean mayContact(Report report) {
    return Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)
        != InstructionRule.FORBID;
  }

  private static boolean isAsked(Opener opener, Report report) {
    return Report.askedFirmsOf(report).stream()
        .anyMatch(asked -> opener.firm().filter(asked.firm()::equals).isPresent());
  }
}
