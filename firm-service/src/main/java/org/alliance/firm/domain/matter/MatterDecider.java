package org.alliance.firm.domain.matter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.WorkEvent;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.Matter.Absent;
import org.alliance.firm.domain.matter.Matter.Engaged;
import org.alliance.firm.domain.matter.Matter.Offered;
import org.alliance.firm.domain.matter.MatterCommand.Amend;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.AskQuestion;
import org.alliance.firm.domain.matter.MatterCommand.Assign;
import org.alliance.firm.domain.matter.MatterCommand.ClientReturns;
import org.alliance.firm.domain.matter.MatterCommand.ClientWithdraws;
import org.alliance.firm.domain.matter.MatterCommand.CloseOffer;
import org.alliance.firm.domain.matter.MatterCommand.End;
import org.alliance.firm.domain.matter.MatterCommand.Instruct;
import org.alliance.firm.domain.matter.MatterCommand.NoteConflict;
import org.alliance.firm.domain.matter.MatterCommand.ReplyToQuestion;
import org.alliance.firm.domain.matter.MatterCommand.TakeOffer;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.firm.domain.matter.MatterEvent.Amended;
import org.alliance.firm.domain.matter.MatterEvent.Assigned;
import org.alliance.firm.domain.matter.MatterEvent.ClientReturned;
import org.alliance.firm.domain.matter.MatterEvent.ClientWithdrew;
import org.alliance.firm.domain.matter.MatterEvent.ConflictNoted;
import org.alliance.firm.domain.matter.MatterEvent.Instructed;
import org.alliance.firm.domain.matter.MatterEvent.OfferClosed;
import org.alliance.firm.domain.matter.MatterEvent.OfferTaken;
import org.alliance.kit.decision.Decision;

/// Decides every command in every state of a matter.
final class MatterDecider {
  private MatterDecider() {}

  static Decision<MatterEvent, Refusal> decide(Matter state, MatterCommand command) {
    return switch (command) {
      case TakeOffer offer ->
          Matter.find(state, offer.offer()).isPresent()
              ? Decision.happened()
              : Decision.happened(new OfferTaken(offer.caseId(), InboxOffer.taken(offer)));
      case MatterCommand.SeekFirm seek -> Interest.sought(state, seek);
      case MatterCommand.EndSearch(var at) -> Interest.ended(state, at);
      case MatterCommand.ShowInterest(var firm) -> Interest.shown(state, firm);
      case MatterCommand.WantNoFirm(var isWantedByNobody) ->
          state.client().wantsNoFirm() == isWantedByNobody
              ? Decision.happened()
              : Decision.happened(new MatterEvent.NoFirmWanted(isWantedByNobody));
      case MatterCommand.GrantTime(var id, var by, var now) ->
          Matter.find(state, id)
              .map(offer -> offer.grant(by, now))
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case MatterCommand.Extend(var id, var by) ->
          Matter.find(state, id)
              .map(offer ->
                  by.isAfter(offer.answerBy())
                      ? Decision.<MatterEvent, Refusal>happened(new MatterEvent.Extended(id, by))
                      : Decision.<MatterEvent, Refusal>happened())
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case MatterCommand.NoteConfirmation(var connection, var firm, var told) ->
          confirmed(state, connection, firm, told);
      case MatterCommand.NoteNeed(var firm, var service, var cover) ->
          Matter.engagementOf(state)
                  .filter(engagement -> engagement.firm().equals(firm))
                  .filter(engagement -> !engagement.coverOf(service).equals(cover))
                  .isPresent()
              ? Decision.happened(new MatterEvent.NeedNoted(service, cover))
              : Decision.happened();
      case CloseOffer(var id, var closure) -> closed(state, id, closure);
      case Assign(var id, var firm, var services) -> assigned(state, id, firm, services);
      case NoteConflict(var id, var firm, var finding) ->
          find(state, id, firm).isPresent()
              ? Decision.happened(new ConflictNoted(id, finding))
              : Decision.refused(Refusal.NO_SUCH_OFFER);
      case Answer answer ->
          find(state, answer.offer(), answer.firm())
              .map(offer -> offer.answer(answer, state.client().wantsNobodyAsked()))
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case AskQuestion question ->
          find(state, question.offer(), question.firm())
              .map(offer -> offer.question(question))
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case ReplyToQuestion reply ->
          Matter.find(state, reply.offer())
              .map(offer -> offer.reply(reply))
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case Work(var firm, var work) ->
          engagedBy(state, firm)
              .fold(
                  Decision::refused,
                  engagement ->
                      worked(firm, engagement.decide(work, Matter.factsOf(state, engagement))));
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

  /// Of a firm that has the case no more, or a service that goes on again, it is no news.
  private static Decision<MatterEvent, Refusal> confirmed(
      Matter state, ConnectionId id, FirmId firm, Confirmation told) {
    return Matter.engagementOf(state)
            .filter(engagement -> engagement.firm().equals(firm))
            .flatMap(engagement -> engagement.find(id))
            .filter(connection -> connection.status() == ConnectionStatus.COMPLETED)
            .filter(connection -> connection.confirmed().filter(told::equals).isEmpty())
            .isPresent()
        ? Decision.happened(new MatterEvent.Confirmed(id, told))
        : Decision.happened();
  }

  /// A late closure leaves the offer alone that gave a firm the case.
  private static Decision<MatterEvent, Refusal> closed(
      Matter state, OfferId id, OfferClosure closure) {
    return Matter.find(state, id)
        .map(offer ->
            offer.status() == Status.ASSIGNED
                ? Decision.<MatterEvent, Refusal>happened()
                : Decision.<MatterEvent, Refusal>happened(new OfferClosed(id, closure)))
        .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
  }

  /// A client may withdraw while the assignment is on its way. The firm then has the case and sees
  /// the withdrawal.
  private static Decision<MatterEvent, Refusal> assigned(
      Matter state, OfferId id, FirmId firm, List<ServiceCategory> services) {
    return find(state, id, firm).isPresent()
        ? Decision.happened(new Assigned(id, firm, services))
        : Decision.refused(Refusal.NO_SUCH_OFFER);
  }

  private static Decision<MatterEvent, Refusal> ended(Matter state, End end) {
    return state instanceof Matter.Ended(_, _, var engagement, var already, _)
            && engagement.firm().equals(end.firm())
            && already == end.ending()
        ? Decision.happened()
        : engagedBy(state, end.firm())
            .fold(
                Decision::refused,
                _ ->
                    Decision.happened(
                        new MatterEvent.Ended(end.firm(), end.ending(), end.closing())));
  }

  private static Decision<MatterEvent, Refusal> worked(
      FirmId firm, Decision<WorkEvent, Refusal> decision) {
    return switch (decision) {
      case Decision.Refused<WorkEvent, Refusal>(var reason) -> Decision.refused(reason);
      case Decision.Happened<WorkEvent, Refusal>(var events) ->
          new Decision.Happened<>(
              events.stream()
                  .map(event -> (MatterEvent) new MatterEvent.Worked(firm, event))
                  .toList());
    };
  }

  private static EngagementOrRefusal engagedBy(Matter state, FirmId firm) {
    return switch (state) {
      case Engaged(_, _, var engagement, _) when engagement.firm().equals(firm) ->
          new EngagementOrRefusal(Optional.of(engagement), Refusal.NOT_YOUR_CASE);
      case Matter.Ended(_, _, var engagement, _, _) when engagement.firm().equals(firm) ->
          new EngagementOrRefusal(Optional.empty(), Refusal.HAS_ENDED);
      case Offered(_, var offers, _)
          when offers.stream()
              .anyMatch(offer -> offer.firm().equals(firm) && offer.status() == Status.ACCEPTED) ->
          new EngagementOrRefusal(Optional.empty(), Refusal.NOT_ASSIGNED_YET);
      case Absent _, Offered _, Engaged _, Matter.Ended _ ->
          new EngagementOrRefusal(Optional.empty(), Refusal.NOT_YOUR_CASE);
    };
  }

  /// The engagement of the firm that sent the command, or the reason why it has none.
  private record EngagementOrRefusal(Optional<Engagement> engagement, Refusal refusal) {
    <T> T fold(Function<Refusal, T> refused, Function<Engagement, T> has) {
      return engagement.map(has).orElseGet(() -> refused.apply(refusal));
    }
  }

  private static Optional<InboxOffer> find(Matter state, OfferId id, FirmId firm) {
    return Matter.find(state, id).filter(offer -> offer.firm().equals(firm));
  }
}
