package org.alliance.firm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.domain.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.InboxOffer.Status;
import org.alliance.firm.domain.MatterEvent.Amended;
import org.alliance.firm.domain.MatterEvent.Answered;
import org.alliance.firm.domain.MatterEvent.Assigned;
import org.alliance.firm.domain.MatterEvent.ClientReturned;
import org.alliance.firm.domain.MatterEvent.ClientWithdrew;
import org.alliance.firm.domain.MatterEvent.ConflictNoted;
import org.alliance.firm.domain.MatterEvent.Connected;
import org.alliance.firm.domain.MatterEvent.Ended;
import org.alliance.firm.domain.MatterEvent.Instructed;
import org.alliance.firm.domain.MatterEvent.OfferClosed;
import org.alliance.firm.domain.MatterEvent.OfferTaken;
import org.alliance.firm.domain.MatterEvent.Staffed;
import org.alliance.kit.decision.Decider;

/// One case as firms see it: the offers that were made of it, what the firm that has it does for
/// the client, and what the client has said meanwhile.
public sealed interface Matter {
  ClientUpdates client();

  /// No firm was asked yet.
  record Absent(ClientUpdates client) implements Matter {}

  /// Firms were asked; none has it.
  record Offered(CaseId caseId, List<InboxOffer> offers, ClientUpdates client) implements Matter {
    public Offered {
      offers = List.copyOf(offers);
    }
  }

  /// A firm has the client.
  record Engaged(
      CaseId caseId, List<InboxOffer> offers, Engagement engagement, ClientUpdates client)
      implements Matter {
    public Engaged {
      offers = List.copyOf(offers);
    }
  }

  /// The firm's work is over. Another firm is asked if it was handed back.
  record Over(
      CaseId caseId,
      List<InboxOffer> offers,
      Engagement engagement,
      EngagementEnding ending,
      ClientUpdates client)
      implements Matter {
    public Over {
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
        // Handed back, and another firm is asked.
        yield state instanceof Over
            ? new Offered(caseId, offers, client)
            : withOffers(state, caseId, offers);
      }
      case OfferClosed(var id, var closure) ->
          mapped(state, id, offer -> offer.now(closed(closure), offer.reason()));
      case Answered(var id, _, var answer, var reason) ->
          mapped(
              state,
              id,
              offer ->
                  offer.now(
                      answer == OfferAnswer.ACCEPTED ? Status.ACCEPTED : Status.DECLINED, reason));
      case Assigned(var id, var firm, var services) -> {
        var offers =
            offersOf(mapped(state, id, offer -> offer.now(Status.ASSIGNED, Optional.empty())));
        yield new Engaged(id.caseId(), offers, Engagement.begun(firm, services), client);
      }
      case ConflictNoted(var id, var finding) -> mapped(state, id, offer -> offer.now(finding));
      case ClientWithdrew(var on) ->
          withClient(state, client.with(Optional.of(new Withdrawal(Optional.of(on)))));
      case ClientReturned() -> withClient(state, client.with(Optional.empty()));
      case Instructed(var instruction) -> withClient(state, client.with(instruction));
      case Amended(var amendment) -> withClient(state, client.with(amendment));
      case Ended(_, var ending) ->
          state instanceof Engaged(var caseId, var offers, var engagement, _)
              ? new Over(caseId, offers, engagement, ending, client)
              : state;
      case Staffed(_, var team) -> engaged(state, engagement -> engagement.with(team));
      case Connected(_, var connection) ->
          engaged(state, engagement -> engagement.with(connection));
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
      case Over(_, _, var engagement, var ending, var client) ->
          new Over(caseId, offers, engagement, ending, client);
    };
  }

  private static Matter withClient(Matter state, ClientUpdates client) {
    return switch (state) {
      case Absent _ -> new Absent(client);
      case Offered(var caseId, var offers, _) -> new Offered(caseId, offers, client);
      case Engaged(var caseId, var offers, var engagement, _) ->
          new Engaged(caseId, offers, engagement, client);
      case Over(var caseId, var offers, var engagement, var ending, _) ->
          new Over(caseId, offers, engagement, ending, client);
    };
  }

  private static Matter engaged(Matter state, UnaryOperator<Engagement> change) {
    return state instanceof Engaged(var caseId, var offers, var engagement, var client)
        ? new Engaged(caseId, offers, change.apply(engagement), client)
        : state;
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
      case Over(_, var offers, _, _, _) -> offers;
    };
  }

  static Optional<InboxOffer> find(Matter state, OfferId id) {
    return offersOf(state).stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /// The facts of the case as the engaged firm was offered it, with the instructions that hold now.
  static CaseFacts factsOf(Matter state, Engagement engagement) {
    return offersOf(state).stream()
        .filter(offer -> offer.firm().equals(engagement.firm()))
        .reduce((_, later) -> later)
        .map(offer -> state.client().updated(offer.facts()))
        .orElseThrow();
  }

  /// Whether a firm may look into it: while it works for the client, and once it has done the work.
  static boolean isOpenTo(Matter state, FirmId firm) {
    return switch (state) {
      case Absent _, Offered _ -> false;
      case Engaged(_, _, var engagement, _) -> engagement.firm().equals(firm);
      case Over(_, _, var engagement, var ending, _) ->
          engagement.firm().equals(firm) && ending == EngagementEnding.DONE;
    };
  }

  /// The state as one word.
  static String wordFor(Matter state) {
    return switch (state) {
      case Absent _ -> "absent";
      case Offered(_, _, var client) -> client.hasWithdrawn() ? "withdrawn" : "offered";
      case Over _ -> "ended";
      case Engaged(_, _, var engagement, _) ->
          engagement.team().isEmpty()
              ? "assigned"
              : engagement.connections().isEmpty() ? "staffed" : "active";
    };
  }
}
