package org.alliance.firm.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.InboxOffer.Status;
import org.alliance.firm.domain.Matter.Absent;
import org.alliance.firm.domain.Matter.Engaged;
import org.alliance.firm.domain.Matter.Offered;
import org.alliance.firm.domain.Matter.Over;
import org.alliance.firm.domain.MatterCommand.Amend;
import org.alliance.firm.domain.MatterCommand.Answer;
import org.alliance.firm.domain.MatterCommand.Assign;
import org.alliance.firm.domain.MatterCommand.ClientReturns;
import org.alliance.firm.domain.MatterCommand.ClientWithdraws;
import org.alliance.firm.domain.MatterCommand.CloseOffer;
import org.alliance.firm.domain.MatterCommand.Connect;
import org.alliance.firm.domain.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.MatterCommand.End;
import org.alliance.firm.domain.MatterCommand.Instruct;
import org.alliance.firm.domain.MatterCommand.NoteConflict;
import org.alliance.firm.domain.MatterCommand.Staff;
import org.alliance.firm.domain.MatterCommand.TakeOffer;
import org.alliance.firm.domain.MatterEvent.Amended;
import org.alliance.firm.domain.MatterEvent.Assigned;
import org.alliance.firm.domain.MatterEvent.ClientReturned;
import org.alliance.firm.domain.MatterEvent.ClientWithdrew;
import org.alliance.firm.domain.MatterEvent.ConflictNoted;
import org.alliance.firm.domain.MatterEvent.Ended;
import org.alliance.firm.domain.MatterEvent.Instructed;
import org.alliance.firm.domain.MatterEvent.OfferClosed;
import org.alliance.firm.domain.MatterEvent.OfferTaken;
import org.alliance.firm.domain.MatterEvent.Staffed;
import org.alliance.kit.decision.Decision;

/// What commands lead to, in every state of a matter.
final class MatterDecider {
  private MatterDecider() {}

  static Decision<MatterEvent, Refusal> decide(Matter state, MatterCommand command) {
    return switch (command) {
      case TakeOffer(var caseId, var id, var firm, var facts, var answerBy) ->
          Matter.find(state, id).isPresent()
              ? Decision.happened()
              : Decision.happened(
                  new OfferTaken(caseId, InboxOffer.taken(id, firm, facts, answerBy)));
      case CloseOffer(var id, var closure) -> closed(state, id, closure);
      case Assign(var id, var firm, var services) -> assigned(state, id, firm, services);
      case NoteConflict(var id, var firm, var finding) ->
          find(state, id, firm).isPresent()
              ? Decision.happened(new ConflictNoted(id, finding))
              : Decision.refused(Refusal.NO_SUCH_OFFER);
      case Answer answer ->
          find(state, answer.offer(), answer.firm())
              .map(offer -> offer.answer(answer, state.client().hasWithdrawn()))
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case Staff(var firm, var team) ->
          engagedBy(state, firm)
              .fold(Decision::refused, _ -> Decision.happened(new Staffed(firm, team)));
      case Connect connect ->
          engagedBy(state, connect.firm())
              .fold(
                  Decision::refused,
                  engagement -> engagement.connect(connect, Matter.factsOf(state, engagement)));
      case ConnectOnce connect ->
          engagedBy(state, connect.firm())
              .fold(
                  Decision::refused,
                  engagement -> engagement.connect(connect, Matter.factsOf(state, engagement)));
      case End end -> ended(state, end);
      case ClientWithdraws(var on) ->
          state.client().hasWithdrawn()
              ? Decision.happened()
              : Decision.happened(new ClientWithdrew(on));
      case ClientReturns() ->
          state.client().hasWithdrawn()
              ? Decision.happened(new ClientReturned())
              : Decision.happened();
      case Instruct(var instruction) ->
          instruction.equals(state.client().instructions().get(instruction.subject()))
              ? Decision.happened()
              : Decision.happened(new Instructed(instruction));
      case Amend(var amendment) ->
          state.client().knows(amendment)
              ? Decision.happened()
              : Decision.happened(new Amended(amendment));
    };
  }

  /// The offer that gave a firm the case stays what it is, whatever is heard late.
  private static Decision<MatterEvent, Refusal> closed(
      Matter state, OfferId id, OfferClosure closure) {
    return Matter.find(state, id)
        .map(offer ->
            offer.status() == Status.ASSIGNED
                ? Decision.<MatterEvent, Refusal>happened()
                : Decision.<MatterEvent, Refusal>happened(new OfferClosed(id, closure)))
        .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
  }

  /// A client may have withdrawn while the assignment was on its way. The firm has the case all the
  /// same, and sees it.
  private static Decision<MatterEvent, Refusal> assigned(
      Matter state, OfferId id, FirmId firm, List<ServiceCategory> services) {
    return find(state, id, firm).isPresent()
        ? Decision.happened(new Assigned(id, firm, services))
        : Decision.refused(Refusal.NO_SUCH_OFFER);
  }

  private static Decision<MatterEvent, Refusal> ended(Matter state, End end) {
    return state instanceof Over(_, _, var engagement, var already, _)
            && engagement.firm().equals(end.firm())
            && already == end.ending()
        ? Decision.happened()
        : engagedBy(state, end.firm())
            .fold(Decision::refused, _ -> Decision.happened(new Ended(end.firm(), end.ending())));
  }

  private static EngagementOrRefusal engagedBy(Matter state, FirmId firm) {
    return switch (state) {
      case Engaged(_, _, var engagement, _) when engagement.firm().equals(firm) ->
          new EngagementOrRefusal(Optional.of(engagement), Refusal.NOT_YOUR_CASE);
      case Over(_, _, var engagement, _, _) when engagement.firm().equals(firm) ->
          new EngagementOrRefusal(Optional.empty(), Refusal.HAS_ENDED);
      case Offered(_, var offers, _)
          when offers.stream()
              .anyMatch(offer -> offer.firm().equals(firm) && offer.status() == Status.ACCEPTED) ->
          new EngagementOrRefusal(Optional.empty(), Refusal.NOT_ASSIGNED_YET);
      case Absent _, Offered _, Engaged _, Over _ ->
          new EngagementOrRefusal(Optional.empty(), Refusal.NOT_YOUR_CASE);
    };
  }

  /// Who asks has the case, or the reason why not.
  private record EngagementOrRefusal(Optional<Engagement> engagement, Refusal refusal) {
    <T> T fold(Function<Refusal, T> refused, Function<Engagement, T> has) {
      return engagement.map(has).orElseGet(() -> refused.apply(refusal));
    }
  }

  private static Optional<InboxOffer> find(Matter state, OfferId id, FirmId firm) {
    return Matter.find(state, id).filter(offer -> offer.firm().equals(firm));
  }
}
