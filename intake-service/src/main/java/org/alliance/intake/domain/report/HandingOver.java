package org.alliance.intake.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.handover.HandOverCommand;
import org.alliance.intake.domain.handover.HandOverEvent;
import org.alliance.intake.domain.report.ReportEvent.HandOverChanged;
import org.alliance.kit.decision.Decision;

/// Decides the way of a declined report to an organisation. An offer lives only as long as the
/// report is declined and the client lets partners be asked: whatever ends one of the two withdraws
/// the offer in the same write.
final class HandingOver {
  private HandingOver() {}

  static Decision<ReportEvent, Refusal> decide(Report state, CaseId id, HandOverCommand command) {
    var handOver = Report.toldOf(state).handOver();
    return switch (command) {
      case HandOverCommand.Offer offer -> offered(state, id, handOver, offer);
      case HandOverCommand.NoteNoneFits(var at) ->
          state instanceof Report.Declined
                  && handOver instanceof HandOver.None(var past)
                  && past.isEmpty()
              ? happened(id, new HandOverEvent.NoneFitted(at))
              : Decision.happened();
      case HandOverCommand.Accept(var partner, var tellsPolice, var at) ->
          handOver.takenBy().filter(partner::equals).isPresent()
              ? Decision.happened()
              : tellsPolice && Report.toldOf(state).wishes().forbidsPolice()
                  ? Decision.refused(Refusal.NO_HAND_OVER)
                  : answered(handOver, id, partner, HandOverAnswer.ACCEPTED, Optional.empty(), at);
      case HandOverCommand.Decline(var partner, var reason, var at) ->
          answered(handOver, id, partner, HandOverAnswer.DECLINED, Optional.of(reason), at);
      case HandOverCommand.TimeOut(var at) ->
          handOver instanceof HandOver.Offered open && !at.isBefore(open.answerBy())
              ? happened(
                  id,
                  over(handOver, open.partner(), HandOverAnswer.TIMED_OUT, Optional.empty(), at))
              : Decision.happened();
      case HandOverCommand.Settle(var settlement, var at) ->
          handOver instanceof HandOver.Returned
              ? happened(id, new HandOverEvent.Settled(settlement, at))
              : Decision.refused(Refusal.NO_HAND_OVER);
    };
  }

  private static Decision<ReportEvent, Refusal> offered(
      Report state, CaseId id, HandOver handOver, HandOverCommand.Offer offer) {
    if (!(state instanceof Report.Declined)) {
      return Decision.refused(Refusal.NOT_DECLINED);
    }
    if (!mayAskPartners(state)) {
      return Decision.refused(Refusal.PARTNERS_NOT_ALLOWED);
    }
    if (handOver.offeredTo().isPresent() || handOver.takenBy().isPresent()) {
      return Decision.refused(Refusal.HAND_OVER_UNDER_WAY);
    }
    return happened(
        id,
        new HandOverEvent.Offered(
            handOver.number(), offer.partner(), offer.at(), offer.answerBy()));
  }

  /// An answer after the deadline is refused even if nobody has noted the deadline yet.
  private static Decision<ReportEvent, Refusal> answered(
      HandOver handOver,
      CaseId id,
      OrganisationId partner,
      HandOverAnswer answer,
      Optional<HandOverDeclineReason> reason,
      Instant at) {
    return handOver instanceof HandOver.Offered open
            && open.partner().equals(partner)
            && at.isBefore(open.answerBy())
        ? happened(id, over(handOver, partner, answer, reason, at))
        : Decision.refused(Refusal.NO_HAND_OVER);
  }

  private static HandOverEvent over(
      HandOver handOver,
      OrganisationId partner,
      HandOverAnswer answer,
      Optional<HandOverDeclineReason> reason,
      Instant at) {
    return new HandOverEvent.Answered(handOver.number(), partner, answer, reason, at);
  }

  /// The decision, and the end of an open offer that it leaves without its ground.
  static Decision<ReportEvent, Refusal> withdrawingOffer(
      Report state, ReportCommand command, Decision<ReportEvent, Refusal> decision) {
    var id = mayEndGround(command);
    if (!(decision instanceof Decision.Happened<ReportEvent, Refusal>(var events))
        || state instanceof Report.Absent
        || id.isEmpty()) {
      return decision;
    }
    var after = Report.DECIDER.after(state, events);
    var handOver = Report.toldOf(after).handOver();
    if (!(handOver instanceof HandOver.Offered open)
        || (after instanceof Report.Declined && mayAskPartners(after) && !Report.isErased(after))) {
      return decision;
    }
    var all = new ArrayList<ReportEvent>(events);
    all.add(
        new HandOverChanged(
            id.get(),
            over(
                handOver,
                open.partner(),
                HandOverAnswer.WITHDRAWN,
                Optional.empty(),
                // The commands that end it bring no time; the envelope of the event has it.
                open.at())));
    return new Decision.Happened<>(all);
  }

  /// The report of a command after which an open offer may have no ground any more.
  private static Optional<CaseId> mayEndGround(ReportCommand command) {
    return switch (command) {
      case ReportCommand.Submit submit -> Optional.of(submit.id());
      case ReportCommand.Withdraw(var id, _) -> Optional.of(id);
      case ReportCommand.ChangeConsent change -> Optional.of(change.id());
      case ReportCommand.AskForPerson(var id) -> Optional.of(id);
      case ReportCommand.DisagreeWithDecline(var id) -> Optional.of(id);
      case ReportCommand.ExpireConsents(var id, _) -> Optional.of(id);
      case ReportCommand.Keep(var id, _) -> Optional.of(id);
      case ReportCommand.LinkTo(var id, _) -> Optional.of(id);
      case ReportCommand.AnswerLink(var id, _, _) -> Optional.of(id);
      // A report that rests has no offer.
      case ReportCommand.StopResting _,
          ReportCommand.AcceptAfterReview _,
          ReportCommand.DeclineAfterReview _,
          ReportCommand.UndoWithdrawal _,
          ReportCommand.EndWithdrawal _,
          ReportCommand.RecordInstruction _,
          ReportCommand.HandOverStep _,
          ReportCommand.NoteOffer _,
          ReportCommand.NoteMoreTime _,
          ReportCommand.NoteOfferEnd _,
          ReportCommand.NoteAssignment _,
          ReportCommand.NoteTeam _,
          ReportCommand.OfServices _,
          ReportCommand.NoteClosing _,
          ReportCommand.NoteEngagementEnd _,
          ReportCommand.BeginConflictCheck _,
          ReportCommand.NoteConflictRefusal _,
          ReportCommand.CheckConflict _,
          ReportCommand.OpenNames _,
          ReportCommand.RecordReview _ ->
          Optional.empty();
    };
  }

  static boolean mayAskPartners(Report report) {
    return Report.toldOf(report).wishes().consentTo(ConsentRecipient.PARTNERS).isGiven();
  }

  private static Decision<ReportEvent, Refusal> happened(CaseId id, HandOverEvent event) {
    return Decision.happened(new HandOverChanged(id, event));
  }
}
