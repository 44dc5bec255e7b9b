package org.alliance.intake.domain.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ReportPart;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent.CaseAccepted;
import org.alliance.intake.domain.report.ReportEvent.FirmTookCase;
import org.alliance.intake.domain.report.ReportEvent.IncidentReported;
import org.alliance.intake.domain.report.ReportEvent.OfferOver;
import org.alliance.intake.domain.report.ReportEvent.ReportAmended;
import org.alliance.intake.domain.report.ReportEvent.ReportDeclined;
import org.alliance.intake.domain.report.ReportEvent.ReviewRequested;
import org.alliance.intake.domain.report.ReportEvent.WithdrawalUndone;
import org.alliance.intake.domain.triage.Triage;
import org.alliance.intake.domain.triage.Triage.InMandate;
import org.alliance.intake.domain.triage.Triage.OutOfMandate;
import org.alliance.intake.domain.triage.Triage.Unclear;
import org.alliance.kit.decision.Decision;

/// Decides each version of a report: the first when it comes, and all together when another version
/// comes, as long as it is undecided or declined.
final class Deciding {
  private Deciding() {}

  /// Nothing was submitted: what other services say is dropped, anything else is refused.
  static Decision<ReportEvent, Refusal> absent(ReportCommand command) {
    return switch (command) {
      case ReportCommand.NoteOffer _,
          ReportCommand.NoteOfferEnd _,
          ReportCommand.NoteAssignment _,
          ReportCommand.NoteEngagementEnd _,
          ReportCommand.NoteTeam _ ->
          Decision.happened();
      case ReportCommand.NoteConflictRefusal _ -> Decision.happened();
      case ReportCommand.BeginConflictCheck _, ReportCommand.CheckConflict _ ->
          Decision.refused(Refusal.NOT_ASKED);
      case ReportCommand.Submit _,
          ReportCommand.AcceptAfterReview _,
          ReportCommand.DeclineAfterReview _,
          ReportCommand.Withdraw _,
          ReportCommand.UndoWithdrawal _,
          ReportCommand.ChangeConsent _,
          ReportCommand.RecordInstruction _,
          ReportCommand.AskForPerson _,
          ReportCommand.DisagreeWithDecline _,
          ReportCommand.HandOverStep _,
          ReportCommand.EndWithdrawal _,
          ReportCommand.ExpireConsents _,
          ReportCommand.Keep _ ->
          Decision.refused(Refusal.NO_SUCH_REPORT);
    };
  }

  static Decision<ReportEvent, Refusal> submitted(Report state, Submit submit) {
    if (state instanceof Report.Absent) {
      return Decision.happened(
          new IncidentReported(submit.id(), submit.version(), submit.at(), submit.number()),
          outcome(submit.id(), Told.of(submit.version(), submit.at(), submit.number())));
    }
    if (Report.toldOf(state).numberOf(submit.version().incident().content()).isPresent()) {
      return Decision.happened();
    }
    if (Report.isErased(state)) {
      return Decision.refused(Refusal.ERASED);
    }
    return submit.amends() ? amended(state, submit) : Decision.refused(Refusal.ID_TAKEN);
  }

  /// The offer is over with it. A firm that was never asked may be assigned, too: matching decides.
  static Decision<ReportEvent, Refusal> assigned(Report state, NoteAssignment assignment) {
    var took = new FirmTookCase(assignment.firm(), assignment.at());
    return state instanceof Report.Accepted accepted
            && accepted.asked(assignment.offer()).isPresent()
        ? Decision.happened(new OfferOver(assignment.offer()), took)
        : Decision.happened(took);
  }

  static CaseAccepted accepted(CaseId id, Told told, UsState where) {
    return new CaseAccepted(
        id, told.factsIn(where), told.wishes().forbidsPolice(), told.wishes().mayAskFirms());
  }

  static Decision<ReportEvent, Refusal> acceptedAfterReview(
      Report state, AcceptAfterReview accept) {
    if (!(state instanceof Report.NeedsReview(var told, _))) {
      return Decision.refused(Refusal.ALREADY_DECIDED);
    }
    return accept
        .state()
        .or(() -> told.incident().place().state())
        .map(where -> Decision.<ReportEvent, Refusal>happened(accepted(accept.id(), told, where)))
        .orElseGet(() -> Decision.refused(Refusal.STATE_MISSING));
  }

  /// A declined report goes to a person again. In any other state there is nothing to reopen.
  static Decision<ReportEvent, Refusal> reopened(Report state, CaseId id, ReviewReason reason) {
    return state instanceof Report.Declined
        ? Decision.happened(new ReviewRequested(id, List.of(reason)))
        : Decision.happened();
  }

  /// Versions that came while the report was withdrawn are decided now.
  static List<ReportEvent> undone(CaseId id, Report.Withdrawn withdrawn) {
    var events = new ArrayList<ReportEvent>();
    events.add(new WithdrawalUndone(id));
    if (withdrawn.amended()) {
      events.addAll(decidedAgain(id, withdrawn.before()));
    }
    return events;
  }

  private static Decision<ReportEvent, Refusal> amended(Report state, Submit submit) {
    var told = Report.toldOf(state);
    var version = submit.version();
    var otherwise = EnumSet.noneOf(ReportPart.class);
    otherwise.addAll(version.toldOtherwiseThan(told.incident()));
    otherwise.addAll(told.wishes().partsOtherwiseIn(version.wishes()));
    otherwise.addAll(submit.personal());
    if (otherwise.isEmpty() && told.doubts().containsAll(version.doubts())) {
      return Decision.happened();
    }
    if (told.amendments().size() >= Told.MOST_AMENDMENTS) {
      return Decision.refused(Refusal.TOO_MANY_AMENDMENTS);
    }
    var events = new ArrayList<ReportEvent>();
    events.add(
        new ReportAmended(
            submit.id(),
            told.amendments().size() + 1,
            new Amendment(version.incident(), version.told(), otherwise),
            version.doubts()));
    events.addAll(WishChanges.between(submit.id(), told.wishes(), version.wishes(), submit.on()));
    events.addAll(decidedAgain(submit.id(), Report.DECIDER.after(state, events)));
    return new Decision.Happened<>(events);
  }

  /// A case stays a case, and what a client has taken back stays so.
  private static List<ReportEvent> decidedAgain(CaseId id, Report state) {
    return switch (state) {
      case Report.NeedsReview(var told, var reasons) -> {
        var outcome = outcome(id, told);
        yield outcome.equals(new ReviewRequested(id, reasons)) ? List.of() : List.of(outcome);
      }
      case Report.Declined(var told, _) -> {
        var outcome = outcome(id, told);
        yield outcome instanceof ReportDeclined ? List.of() : List.of(outcome);
      }
      case Report.Absent _, Report.Received _, Report.Accepted _, Report.Withdrawn _ -> List.of();
    };
  }

  private static ReportEvent outcome(CaseId id, Told told) {
    return switch (Triage.of(told.incident(), told.doubts())) {
      case InMandate(var where) -> accepted(id, told, where);
      case OutOfMandate(var reasons) -> new ReportDeclined(id, reasons);
      case Unclear(var reasons) -> new ReviewRequested(id, reasons);
    };
  }
}
