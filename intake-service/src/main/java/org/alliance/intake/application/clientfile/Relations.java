package org.alliance.intake.application.clientfile;

import java.time.Instant;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.access.Relation;
import org.alliance.intake.domain.access.Situation;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.report.Report;

/// Finds out what a reader has to do with a case.
///
/// @param now for the days of a transfer
/// @param ofCheck whether a firm's conflict check asks for names
record Relations(StatusCodes codes, ReviewHolders holders, Instant now, boolean ofCheck) {
  Situation situation(OpeningFiles.Request request, Opener opener, Reader reader, Report report) {
    var isThere = !(report instanceof Report.Absent);
    return new Situation(
        reader,
        Report.statusOf(report),
        isThere ? relation(request, opener, reader, report) : Relation.NONE,
        isThere && consentLives(reader, report, now),
        isThere && ofCheck && namesAllowed(report),
        request.purpose().filter(Purpose.CALL_CLIENT::equals).isPresent());
  }

  private static boolean consentLives(Reader reader, Report report, Instant now) {
    var wishes = Report.toldOf(report).wishes();
    var recipient =
        reader == Reader.PARTNER ? ConsentRecipient.PARTNERS : ConsentRecipient.LAW_FIRMS;
    return wishes.consentTo(recipient).isGivenAt(now);
  }

  private boolean namesAllowed(Report report) {
    return Report.toldOf(report).wishes().mayShowNames(now);
  }

  private Relation relation(
      OpeningFiles.Request request, Opener opener, Reader reader, Report report) {
    return switch (reader) {
      case HOTLINE ->
          isSender(opener, report)
              ? Relation.SENT
              : isCodeOf(request) ? Relation.CODE_TOLD : Relation.NONE;
      case PARTNER ->
          isSender(opener, report)
              ? Relation.SENT
              : hasTaken(opener, report) ? Relation.HANDED_OVER : Relation.NONE;
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

  private static boolean hasTaken(Opener opener, Report report) {
    return opener.organisation().isPresent()
        && opener.organisation().equals(Report.toldOf(report).handOver().takenBy());
  }

  private boolean isCodeOf(OpeningFiles.Request request) {
    return request.code().flatMap(codes::reportOf).filter(request.id()::equals).isPresent();
  }

  private Relation ofFirm(Opener opener, Report report) {
    return opener.firm().map(person -> ofFirm(person, report)).orElse(Relation.NONE);
  }

  /// A firm that had the case before may be asked again: in its check it is like any other firm
  /// that is asked.
  private Relation ofFirm(FirmPerson person, Report report) {
    var standing = Report.toldOf(report).assignments().standingOf(person.firm(), now);
    if (ofCheck && standing != Assignments.Standing.HOLDS && isAsked(person, report)) {
      return ofAsked(person, report);
    }
    return switch (standing) {
      case HOLDS -> ofPerson(person, report, Relation.ASSIGNED);
      case TRANSFERS ->
          mayContact(report) ? ofPerson(person, report, Relation.TRANSFERS) : Relation.OVER;
      case OVER -> Relation.OVER;
      case NONE -> isAsked(person, report) ? ofAsked(person, report) : Relation.NONE;
    };
  }

  /// What a person of the firm is, if those who work on the case are this.
  private static Relation ofPerson(FirmPerson person, Report report, Relation ofWorking) {
    return switch (Report.toldOf(report).assignments().partOf(person)) {
      case LEADS_FIRM, ON_TEAM -> ofWorking;
      case NOT_ON_TEAM -> Relation.NOT_ON_TEAM;
      case WALLED -> Relation.WALLED;
      case UNKNOWN -> Relation.PERSON_UNKNOWN;
    };
  }

  /// A firm that is asked has no team yet.
  private static Relation ofAsked(FirmPerson person, Report report) {
    return person.leads() ? ofPerson(person, report, Relation.ASKED) : Relation.NOT_ON_TEAM;
  }

  /// A client who forbids contact takes the days of the transfer back.
  private static boolean mayContact(Report report) {
    return Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)
        != InstructionRule.FORBID;
  }

  private static boolean isAsked(FirmPerson person, Report report) {
    return Report.askedFirmsOf(report).stream()
        .anyMatch(asked -> asked.firm().equals(person.firm()));
  }
}
