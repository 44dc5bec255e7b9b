package org.alliance.firm.domain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.client.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.client.Opportunity;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterEvent.Amended;
import org.alliance.firm.domain.matter.MatterEvent.Answered;
import org.alliance.firm.domain.matter.MatterEvent.Assigned;
import org.alliance.firm.domain.matter.MatterEvent.ClientReturned;
import org.alliance.firm.domain.matter.MatterEvent.ClientWithdrew;
import org.alliance.firm.domain.matter.MatterEvent.ConflictNoted;
import org.alliance.firm.domain.matter.MatterEvent.Extended;
import org.alliance.firm.domain.matter.MatterEvent.FirmSought;
import org.alliance.firm.domain.matter.MatterEvent.Instructed;
import org.alliance.firm.domain.matter.MatterEvent.InterestShown;
import org.alliance.firm.domain.matter.MatterEvent.NoFirmWanted;
import org.alliance.firm.domain.matter.MatterEvent.OfferClosed;
import org.alliance.firm.domain.matter.MatterEvent.OfferTaken;
import org.alliance.firm.domain.matter.MatterEvent.TimeGranted;
import org.alliance.firm.domain.matter.MatterEvent.Worked;
import org.alliance.kit.decision.Decider;

/// One case as firms see it: the offers made of it, the engagement of the firm that has it, and the
/// news about its client.
public sealed interface Matter {
  ClientUpdates client();

  /// Matching has asked no firm yet.
  record Absent(ClientUpdates client) implements Matter {}

  /// Matching has asked firms, and none has the case.
  record Offered(CaseId caseId, List<InboxOffer> offers, ClientUpdates client) implements Matter {
    public Offered {
      offers = List.copyOf(offers);
    }
  }

  /// A firm has the case.
  record Engaged(
      CaseId caseId, List<InboxOffer> offers, Engagement engagement, ClientUpdates client)
      implements Matter {
    public Engaged {
      offers = List.copyOf(offers);
    }
  }

  /// The firm has ended its work. If it handed the case back, matching asks other firms.
  record Ended(
      CaseId caseId,
      List<InboxOffer> offers,
      Engagement engagement,
      EngagementEnding ending,
      ClientUpdates client)
      implements Matter {
    public Ended {
      offers = List.copyOf(offers);
    }
  }

  Decider<Matter, MatterCommand, MatterEvent, Refusal> DECIDER =
      new Decider<>(new Absent(ClientUpdates.NONE), MatterDecider::decide, Matter::evolve);

  static Matter evolve(Matter state, MatterEvent event) {
    var client = state.client();
    return switch (event) {
      case OfferTaken(var caseId, var offer) -> {
        var offers = plus(offersOf(state), offer);
        var asking =
            client.withOpportunity(client.opportunity().map(seeks -> seeks.asking(offer.firm())));
        // The case was handed back, and matching asks another firm.
        yield state instanceof Ended
            ? new Offered(caseId, offers, asking)
            : withOffers(withClient(state, asking), caseId, offers);
      }
      case FirmSought(_, var seeks) ->
          withClient(state, client.withOpportunity(Optional.of(seeks)));
      case MatterEvent.SearchEnded() ->
          withClient(state, client.withOpportunity(client.opportunity().map(Opportunity::ended)));
      case InterestShown(var firm) ->
          withClient(
              state, client.withOpportunity(client.opportunity().map(seeks -> seeks.with(firm))));
      case NoFirmWanted(var isWantedByNobody) ->
          withClient(state, client.withNoFirmWanted(isWantedByNobody));
      case TimeGranted(var id, _, var answerBy) ->
          mapped(state, id, offer -> offer.with(offer.notes().granted(answerBy)));
      case Extended(var id, var answerBy) -> mapped(state, id, offer -> offer.extended(answerBy));
      case OfferClosed(var id, var closure) ->
          mapped(state, id, offer -> offer.now(closed(closure), offer.reason()));
      case Answered(var id, _, var answer, var reason, _) ->
          mapped(
              state,
              id,
              offer ->
                  offer.now(
                      answer == OfferAnswer.ACCEPTED ? Status.ACCEPTED : Status.DECLINED, reason));
      case MatterEvent.NoteKept(var id, var note) ->
          mapped(state, id, offer -> offer.with(offer.notes().with(note)));
      case MatterEvent.Questioned(var id, _, var question) ->
          mapped(state, id, offer -> offer.with(offer.notes().with(question)));
      case MatterEvent.Replied(var id, _, var question, var reply) ->
          mapped(state, id, offer -> offer.with(offer.notes().with(question, reply)));
      case Assigned(var id, var firm, var services) -> {
        var offers =
            offersOf(mapped(state, id, offer -> offer.now(Status.ASSIGNED, Optional.empty())));
        yield new Engaged(
            id.caseId(),
            offers,
            Engagement.begun(firm, services),
            client.withOpportunity(Optional.empty()));
      }
      case ConflictNoted(var id, var finding) -> mapped(state, id, offer -> offer.now(finding));
      case ClientWithdrew(var on) ->
          withClient(state, client.with(Optional.of(new Withdrawal(Optional.of(on)))));
      case ClientReturned() -> withClient(state, client.with(Optional.empty()));
      case Instructed(var instruction) ->
          worked(
              withClient(state, client.with(instruction)),
              engagement -> engagement.heard(instruction));
      case Amended(var amendment) -> withClient(state, client.with(amendment));
      case MatterEvent.Confirmed(var connection, var told) ->
          worked(state, engagement -> engagement.confirmed(connection, told));
      case MatterEvent.NeedNoted(var service, var cover) ->
          worked(state, engagement -> engagement.noted(service, cover));
      case MatterEvent.Ended(_, var ending, var closing) ->
          state instanceof Engaged(var caseId, var offers, var engagement, _)
              ? new Ended(caseId, offers, engagement.closed(closing), ending, client)
              : state;
      case Worked(_, var work) -> engaged(state, engagement -> engagement.after(work));
    };
  }

  private static Status closed(OfferClosure closure) {
    return switch (closure) {
      case EXPIRED -> Status.EXPIRED;
      case WITHDRAWN -> Status.WITHDRAWN;
      case SUPERSEDED -> Status.SUPERSEDED;
    };
  }

  private static Matter mapped(Matter state, OfferId id, UnaryOperator<InboxOffer> change) {
    var offers =
        offersOf(state).stream()
            .map(offer -> offer.id().equals(id) ? change.apply(offer) : offer)
            .toList();
    return withOffers(state, id.caseId(), offers);
  }

  private static Matter withOffers(Matter state, CaseId caseId, List<InboxOffer> offers) {
    return switch (state) {
      case Absent(var client) -> new Offered(caseId, offers, client);
      case Offered(_, _, var client) -> new Offered(caseId, offers, client);
      case Engaged(_, _, var engagement, var client) ->
          new Engaged(caseId, offers, engagement, client);
      case Ended(_, _, var engagement, var ending, var client) ->
          new Ended(caseId, offers, engagement, ending, client);
    };
  }

  private static Matter withClient(Matter state, ClientUpdates client) {
    return switch (state) {
      case Absent _ -> new Absent(client);
      case Offered(var caseId, var offers, _) -> new Offered(caseId, offers, client);
      case Engaged(var caseId, var offers, var engagement, _) ->
          new Engaged(caseId, offers, engagement, client);
      case Ended(var caseId, var offers, var engagement, var ending, _) ->
          new Ended(caseId, offers, engagement, ending, client);
    };
  }

  private static Matter engaged(Matter state, UnaryOperator<Engagement> change) {
    return state instanceof Engaged(var caseId, var offers, var engagement, var client)
        ? new Engaged(caseId, offers, change.apply(engagement), client)
        : state;
  }

  /// The same, also of work that has ended.
  private static Matter worked(Matter state, UnaryOperator<Engagement> change) {
    return state instanceof Ended(var caseId, var offers, var engagement, var ending, var client)
        ? new Ended(caseId, offers, change.apply(engagement), ending, client)
        : engaged(state, change);
  }

  private static List<InboxOffer> plus(List<InboxOffer> offers, InboxOffer offer) {
    var all = new ArrayList<>(offers);
    all.add(offer);
    return all;
  }

  static List<InboxOffer> offersOf(Matter state) {
    return switch (state) {
      case Absent _ -> List.of();
      case Offered(_, var offers, _) -> offers;
      case Engaged(_, var offers, _, _) -> offers;
      case Ended(_, var offers, _, _, _) -> offers;
    };
  }

  static Optional<InboxOffer> find(Matter state, OfferId id) {
    return offersOf(state).stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /// The engagement of the firm that has the case or had it last; empty before the first one.
  static Optional<Engagement> engagementOf(Matter state) {
    return switch (state) {
      case Absent _, Offered _ -> Optional.empty();
      case Engaged(_, _, var engagement, _) -> Optional.of(engagement);
      case Ended(_, _, var engagement, _, _) -> Optional.of(engagement);
    };
  }

  /// The facts of the case as matching offered it to the engaged firm, with the instructions that
  /// hold now.
  static CaseFacts factsOf(Matter state, Engagement engagement) {
    return offersOf(state).stream()
        .filter(offer -> offer.firm().equals(engagement.firm()))
        .reduce((_, later) -> later)
        .map(offer -> state.client().updated(offer.facts()))
        .orElseThrow();
  }

  /// The number of the case; empty if matching has told none.
  static Optional<CaseNumber> numberOf(Matter state) {
    return offersOf(state).stream()
        .flatMap(offer -> offer.caseNumber().stream())
        .findFirst()
        .or(() -> state.client().opportunity().flatMap(Opportunity::number));
  }

  /// Why the engaged firm may not do something on a subject now; empty if it may.
  static Optional<Obstacle> obstacle(
      Matter state, BiFunction<Engagement, CaseFacts, Optional<Obstacle>> of) {
    return state instanceof Engaged(_, _, var engagement, _)
        ? of.apply(engagement, factsOf(state, engagement))
        : Optional.empty();
  }

  /// Whether a firm may see the engagement: while it works for the client, and after it has done
  /// the work. A firm that handed the case back, or that the client left, may not.
  static boolean isOpenTo(Matter state, FirmId firm) {
    return switch (state) {
      case Absent _, Offered _ -> false;
      case Engaged(_, _, var engagement, _) -> engagement.firm().equals(firm);
      case Ended(_, _, var engagement, var ending, _) ->
          engagement.firm().equals(firm) && ending == EngagementEnding.DONE;
    };
  }

  static MatterStatus statusOf(Matter state) {
    return switch (state) {
      case Absent _ -> MatterStatus.ABSENT;
      case Offered(_, _, var client) ->
          client.hasWithdrawn() ? MatterStatus.WITHDRAWN : MatterStatus.OFFERED;
      case Ended _ -> MatterStatus.ENDED;
      case Engaged(_, _, var engagement, _) ->
          engagement.team().isEmpty()
              ? MatterStatus.ASSIGNED
              : engagement.connections().isEmpty() ? MatterStatus.STAFFED : MatterStatus.ACTIVE;
    };
  }
}
