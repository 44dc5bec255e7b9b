package org.alliance.firm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.InboxOffer.Status;
import org.alliance.firm.domain.MatterCommand.Answer;
import org.alliance.firm.domain.MatterCommand.Assign;
import org.alliance.firm.domain.MatterCommand.ClientLeaves;
import org.alliance.firm.domain.MatterCommand.CloseOffer;
import org.alliance.firm.domain.MatterCommand.Connect;
import org.alliance.firm.domain.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.MatterCommand.End;
import org.alliance.firm.domain.MatterCommand.NoteConflict;
import org.alliance.firm.domain.MatterCommand.Staff;
import org.alliance.firm.domain.MatterCommand.TakeOffer;
import org.alliance.firm.domain.MatterEvent.Answered;
import org.alliance.firm.domain.MatterEvent.Assigned;
import org.alliance.firm.domain.MatterEvent.ClientLeft;
import org.alliance.firm.domain.MatterEvent.ConflictNoted;
import org.alliance.firm.domain.MatterEvent.Connected;
import org.alliance.firm.domain.MatterEvent.Ended;
import org.alliance.firm.domain.MatterEvent.OfferClosed;
import org.alliance.firm.domain.MatterEvent.OfferTaken;
import org.alliance.firm.domain.MatterEvent.Staffed;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One case as firms see it: the offers that were made of it, and what the firm that has it does
/// for the client.
public sealed interface Matter {
  /// No firm was ever asked.
  record Absent() implements Matter {}

  /// Firms were asked; none has it.
  ///
  /// @param hasClientLeft the client wants no firm any more
  record Offered(CaseId caseId, List<InboxOffer> offers, boolean hasClientLeft) implements Matter {
    public Offered {
      offers = List.copyOf(offers);
    }
  }

  /// A firm has the client.
  record Engaged(CaseId caseId, List<InboxOffer> offers, Engagement engagement) implements Matter {
    public Engaged {
      offers = List.copyOf(offers);
    }
  }

  /// The firm's work is over. Another firm is asked if it was handed back.
  record Over(
      CaseId caseId, List<InboxOffer> offers, Engagement engagement, EngagementEnding ending)
      implements Matter {
    public Over {
      offers = List.copyOf(offers);
    }
  }

  Decider<Matter, MatterCommand, MatterEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), Matter::decide, Matter::evolve);

  static Decision<MatterEvent, Refusal> decide(Matter state, MatterCommand command) {
    return switch (command) {
      case TakeOffer(var caseId, var id, var firm, var facts, var answerBy) ->
          find(state, id).isPresent()
              ? Decision.happened()
              : Decision.happened(
                  new OfferTaken(caseId, InboxOffer.taken(id, firm, facts, answerBy)));
      case CloseOffer(var id, var closure) ->
          find(state, id).isPresent()
              ? Decision.happened(new OfferClosed(id, closure))
              : Decision.refused(Refusal.NO_SUCH_OFFER);
      case Assign(var id, var firm, var services) -> assigned(state, id, firm, services);
      case NoteConflict(var id, var firm, var finding) ->
          find(state, id, firm).isPresent()
              ? Decision.happened(new ConflictNoted(id, finding))
              : Decision.refused(Refusal.NO_SUCH_OFFER);
      case Answer answer ->
          find(state, answer.offer(), answer.firm())
              .map(offer -> offer.answer(answer))
              .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_OFFER));
      case Staff(var firm, var team) ->
          engagedBy(state, firm)
              .fold(Decision::refused, _ -> Decision.happened(new Staffed(firm, team)));
      case Connect connect ->
          engagedBy(state, connect.firm())
              .fold(Decision::refused, engagement -> engagement.connect(connect));
      case ConnectOnce connect ->
          engagedBy(state, connect.firm())
              .fold(Decision::refused, engagement -> engagement.connect(connect));
      case End(var firm, var ending) ->
          state instanceof Over(_, _, var engagement, var already)
                  && engagement.firm().equals(firm)
                  && already == ending
              ? Decision.happened()
              : engagedBy(state, firm)
                  .fold(Decision::refused, _ -> Decision.happened(new Ended(firm, ending)));
      case ClientLeaves(var caseId) ->
          switch (state) {
            case Absent _, Offered _ -> Decision.happened(new ClientLeft(caseId));
            case Engaged(_, _, var engagement) ->
                Decision.happened(new Ended(engagement.firm(), EngagementEnding.CLIENT_LEFT));
            case Over(_, _, _, var ending) ->
                ending == EngagementEnding.HANDED_BACK
                    ? Decision.happened(new ClientLeft(caseId))
                    : Decision.happened();
          };
    };
  }

  /// A client who left while the assignment was on its way has left that firm, too.
  private static Decision<MatterEvent, Refusal> assigned(
      Matter state, OfferId id, FirmId firm, List<ServiceCategory> services) {
    if (find(state, id).isEmpty()) {
      return Decision.refused(Refusal.NO_SUCH_OFFER);
    }
    var assigned = new Assigned(id, firm, services);
    return state instanceof Offered(_, _, var hasClientLeft) && hasClientLeft
        ? Decision.happened(assigned, new Ended(firm, EngagementEnding.CLIENT_LEFT))
        : Decision.happened(assigned);
  }

  private static EngagementOrRefusal engagedBy(Matter state, FirmId firm) {
    return switch (state) {
      case Engaged(_, _, var engagement) when engagement.firm().equals(firm) ->
          new EngagementOrRefusal(Optional.of(engagement), Refusal.NOT_YOUR_CASE);
      case Over(_, _, var engagement, _) when engagement.firm().equals(firm) ->
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
  record EngagementOrRefusal(Optional<Engagement> engagement, Refusal refusal) {
    <T> T fold(Function<Refusal, T> refused, Function<Engagement, T> has) {
      return engagement.map(has).orElseGet(() -> refused.apply(refusal));
    }
  }

  static Matter evolve(Matter state, MatterEvent event) {
    return switch (event) {
      case OfferTaken(var caseId, var offer) -> {
        var offers = plus(offersOf(state), offer);
        // Handed back, and another firm is asked.
        yield state instanceof Over
            ? new Offered(caseId, offers, false)
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
        yield new Engaged(id.caseId(), offers, Engagement.begun(firm, services));
      }
      case ConflictNoted(var id, var finding) -> mapped(state, id, offer -> offer.now(finding));
      case ClientLeft(var caseId) -> new Offered(caseId, offersOf(state), true);
      case Ended(_, var ending) ->
          state instanceof Engaged(var caseId, var offers, var engagement)
              ? new Over(caseId, offers, engagement, ending)
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
      case Absent _ -> new Offered(caseId, offers, false);
      case Offered(_, _, var hasClientLeft) -> new Offered(caseId, offers, hasClientLeft);
      case Engaged(_, _, var engagement) -> new Engaged(caseId, offers, engagement);
      case Over(_, _, var engagement, var ending) -> new Over(caseId, offers, engagement, ending);
    };
  }

  private static Matter engaged(Matter state, UnaryOperator<Engagement> change) {
    return state instanceof Engaged(var caseId, var offers, var engagement)
        ? new Engaged(caseId, offers, change.apply(engagement))
        : state;
  }

  private static List<InboxOffer> plus(List<InboxOffer> offers, InboxOffer offer) {
    var all = new ArrayList<>(offers);
    all.add(offer);
    return all;
  }

  static List<InboxOffer> offersOf(Matter state) {
    return switch (state) {
      case Absent() -> List.of();
      case Offered(_, var offers, _) -> offers;
      case Engaged(_, var offers, _) -> offers;
      case Over(_, var offers, _, _) -> offers;
    };
  }

  private static Optional<InboxOffer> find(Matter state, OfferId id, FirmId firm) {
    return find(state, id).filter(offer -> offer.firm().equals(firm));
  }

  static Optional<InboxOffer> find(Matter state, OfferId id) {
    return offersOf(state).stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /// Whether a firm may look into it: while it works for the client, and once it has done the work.
  static boolean isOpenTo(Matter state, FirmId firm) {
    return switch (state) {
      case Absent _, Offered _ -> false;
      case Engaged(_, _, var engagement) -> engagement.firm().equals(firm);
      case Over(_, _, var engagement, var ending) ->
          engagement.firm().equals(firm) && ending == EngagementEnding.DONE;
    };
  }

  /// The state as one word.
  static String wordFor(Matter state) {
    return switch (state) {
      case Absent() -> "absent";
      case Offered(_, _, var hasClientLeft) -> hasClientLeft ? "withdrawn" : "offered";
      case Over _ -> "ended";
      case Engaged(_, _, var engagement) ->
          engagement.team().isEmpty()
              ? "assigned"
              : engagement.connections().isEmpty() ? "staffed" : "active";
    };
  }
}
