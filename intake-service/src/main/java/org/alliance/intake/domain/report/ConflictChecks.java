package org.alliance.intake.domain.report;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.report.AskedFirm.Review;
import org.alliance.intake.domain.report.Report.Accepted;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.NoteConflictRefusal;
import org.alliance.intake.domain.report.ReportCommand.OpenNames;
import org.alliance.intake.domain.report.ReportCommand.RecordReview;
import org.alliance.intake.domain.report.ReportEvent.ConflictCheckBegun;
import org.alliance.intake.domain.report.ReportEvent.ConflictCheckRefused;
import org.alliance.intake.domain.report.ReportEvent.ConflictChecked;
import org.alliance.intake.domain.report.ReportEvent.NamesOpened;
import org.alliance.intake.domain.report.ReportEvent.ReviewRecorded;
import org.alliance.kit.decision.Decision;

/// Decides the commands about conflict checks. A try is counted first and answered later, so that
/// calls at the same time get no more answers than there are tries.
final class ConflictChecks {
  private ConflictChecks() {}

  static Decision<ReportEvent, Refusal> begun(Report state, BeginConflictCheck command) {
    var refusal = refusalOf(state, command.offer(), command.firm());
    if (refusal.isPresent()) {
      return Decision.refused(refusal.get());
    }
    var asked = asked(state, command.offer(), command.firm()).orElseThrow();
    if (asked.isLookedAt()) {
      return Decision.refused(Refusal.NAMES_OPENED_BEFORE);
    }
    return asked.checks() < AskedFirm.MOST_CHECKS
        ? Decision.happened(new ConflictCheckBegun(command.id(), command.offer(), command.firm()))
        : Decision.refused(Refusal.CHECKED_TOO_OFTEN);
  }

  /// The finding is told only if the firm may still hear it: the client may have said no, or the
  /// offer may be over, while the lists were compared.
  static Decision<ReportEvent, Refusal> answered(Report state, CheckConflict command) {
    var refusal = refusalOf(state, command.offer(), command.firm());
    if (refusal.isPresent()) {
      return Decision.refused(refusal.get());
    }
    var asked = asked(state, command.offer(), command.firm()).orElseThrow();
    if (asked.isLookedAt()) {
      return Decision.refused(Refusal.NAMES_OPENED_BEFORE);
    }
    return asked.answered() < asked.checks()
        ? Decision.happened(
            new ConflictChecked(command.id(), command.offer(), command.firm(), command.finding()))
        : Decision.refused(Refusal.CHECKED_TOO_OFTEN);
  }

  /// Each reason once an offer, so that nobody lets a report's history grow by calling.
  static Decision<ReportEvent, Refusal> refused(Report state, NoteConflictRefusal command) {
    return asked(state, command.offer(), command.firm())
        .filter(firm -> !firm.refused().contains(command.reason()))
        .map(_ ->
            Decision.<ReportEvent, Refusal>happened(
                new ConflictCheckRefused(
                    command.id(), command.offer(), command.firm(), command.reason())))
        .orElseGet(Decision::happened);
  }

  /// A person looks once an offer, while the firm can answer and the client agrees to both: that
  /// law firms are asked, and that a firm sees names before it accepts.
  static Decision<ReportEvent, Refusal> opened(Report state, OpenNames command) {
    var refusal = refusalOf(state, command.offer(), command.firm());
    if (refusal.isPresent()) {
      return Decision.refused(refusal.get());
    }
    var asked = asked(state, command.offer(), command.firm()).orElseThrow();
    if (!asked.mayAnswerAt(command.now())) {
      return Decision.refused(Refusal.ANSWER_TIME_OVER);
    }
    var allowed = Report.toldOf(state).wishes().mayShowNames(command.now());
    return switch (asked.review()) {
      case Review.NotDue() -> Decision.refused(Refusal.NO_REVIEW_DUE);
      case Review.Due() ->
          allowed
              ? Decision.happened(
                  new NamesOpened(command.id(), command.offer(), command.firm(), command.staff()))
              : Decision.refused(Refusal.NAMES_NOT_ALLOWED);
      case Review.Opened _, Review.Recorded() -> Decision.refused(Refusal.NAMES_OPENED_BEFORE);
    };
  }

  /// The person who opened the names says what is in them. That somebody cannot tell may be said
  /// without the names, and for a colleague who has left, so that no offer is stuck. Somebody
  /// behind a wall says nothing, nor does somebody who may be.
  static Decision<ReportEvent, Refusal> recorded(Report state, RecordReview command) {
    var asked = asked(state, command.offer(), command.person().firm());
    if (asked.isEmpty()) {
      return Decision.refused(Refusal.NOT_ASKED);
    }
    if (isKeptAway(state, command.person())) {
      return Decision.refused(Refusal.WALLED);
    }
    var cannotTell = command.finding() == ConflictFinding.REVIEW_UNCLEAR;
    return switch (asked.get().review()) {
      case Review.NotDue() -> Decision.refused(Refusal.NO_REVIEW_DUE);
      case Review.Due() ->
          cannotTell ? reviewed(command) : Decision.refused(Refusal.NOT_THE_OPENER);
      case Review.Opened(var staff) ->
          cannotTell || staff.equals(command.staff())
              ? reviewed(command)
              : Decision.refused(Refusal.NOT_THE_OPENER);
      case Review.Recorded() -> Decision.refused(Refusal.NAMES_OPENED_BEFORE);
    };
  }

  private static Decision<ReportEvent, Refusal> reviewed(RecordReview command) {
    return Decision.happened(
        new ReviewRecorded(
            command.id(), command.offer(), command.person().firm(), command.finding()));
  }

  private static boolean isKeptAway(Report state, FirmPerson person) {
    return switch (Report.toldOf(state).assignments().partOf(person)) {
      case WALLED, UNKNOWN -> true;
      case LEADS_FIRM, ON_TEAM, NOT_ON_TEAM -> false;
    };
  }

  private static Optional<Refusal> refusalOf(Report state, OfferId offer, FirmId firm) {
    if (asked(state, offer, firm).isEmpty()) {
      return Optional.of(Refusal.NOT_ASKED);
    }
    return state instanceof Accepted accepted && !accepted.told().wishes().mayAskFirms()
        ? Optional.of(Refusal.CONSENT_WITHDRAWN)
        : Optional.empty();
  }

  private static Optional<AskedFirm> asked(Report state, OfferId offer, FirmId firm) {
    return state instanceof Accepted accepted ? accepted.asked(offer, firm) : Optional.empty();
  }
}
