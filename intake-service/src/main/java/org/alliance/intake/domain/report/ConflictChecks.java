package org.alliance.intake.domain.report;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.domain.report.Report.Accepted;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.NoteConflictRefusal;
import org.alliance.intake.domain.report.ReportEvent.ConflictCheckBegun;
import org.alliance.intake.domain.report.ReportEvent.ConflictCheckRefused;
import org.alliance.intake.domain.report.ReportEvent.ConflictChecked;
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
    return asked(state, command.offer(), command.firm()).orElseThrow().checks()
            < AskedFirm.MOST_CHECKS
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
