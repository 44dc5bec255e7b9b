package org.alliance.firm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.InboxOffer.Status;
import org.alliance.firm.domain.MatterCommand.Answer;
import org.alliance.firm.domain.MatterCommand.Assign;
import org.alliance.firm.domain.MatterCommand.CloseOffer;
import org.alliance.firm.domain.MatterCommand.Connect;
import org.alliance.firm.domain.MatterCommand.Staff;
import org.alliance.firm.domain.MatterCommand.TakeOffer;
import org.alliance.firm.domain.MatterEvent.Answered;
import org.alliance.firm.domain.MatterEvent.Assigned;
import org.alliance.firm.domain.MatterEvent.Connected;
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
  record Offered(CaseId caseId, List<InboxOffer> offers) implements Matter {
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

  /// @param services what the firm took on
  /// @param team empty until it is staffed
  record Engagement(
      FirmId firm,
      List<ServiceCategory> services,
      Optional<Team> team,
      List<Connection> connections) {
    public Engagement {
      services = List.copyOf(services);
      connections = List.copyOf(connections);
    }

    Engagement with(Team other) {
      return new Engagement(firm, services, Optional.of(other), connections);
    }

    Engagement with(Connection changed) {
      var all = new ArrayList<>(connections);
      all.removeIf(connection -> connection.id().equals(changed.id()));
      all.add(changed);
      return new Engagement(firm, services, team, all);
    }

    Optional<Connection> find(ConnectionId id) {
      return connections.stream().filter(connection -> connection.id().equals(id)).findFirst();
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
                  new OfferTaken(
                      caseId,
                      new InboxOffer(id, firm, facts, answerBy, Status.OPEN, Optional.empty())));
      case CloseOffer(var id, var closure) ->
          find(state, id).isPresent()
              ? Decision.happened(new OfferClosed(id, closure))
              : Decision.refused(Refusal.NO_SUCH_OFFER);
      case Assign(var id, var firm, var services) ->
          find(state, id).isPresent()
              ? Decision.happened(new Assigned(id, firm, services))
              : Decision.refused(Refusal.NO_SUCH_OFFER);
      case Answer answer -> answered(state, answer);
      case Staff(var firm, var team) ->
          engagedBy(state, firm)
              .fold(Decision::refused, _ -> Decision.happened(new Staffed(firm, team)));
      case Connect connect ->
          engagedBy(state, connect.firm())
              .fold(Decision::refused, engagement -> connected(engagement, connect));
    };
  }

  private static Decision<MatterEvent, Refusal> answered(Matter state, Answer answer) {
    var found = find(state, answer.offer()).filter(offer -> offer.firm().equals(answer.firm()));
    if (found.isEmpty()) {
      return Decision.refused(Refusal.NO_SUCH_OFFER);
    }
    var offer = found.get();
    return switch (offer.status()) {
      case OPEN ->
          answer.now().isAfter(offer.answerBy())
              ? Decision.refused(Refusal.TIME_IS_OVER)
              : Decision.happened(
                  new Answered(offer.id(), offer.firm(), answer.answer(), answer.reason()));
      case ACCEPTED, ASSIGNED -> sameAgain(answer.answer() == OfferAnswer.ACCEPTED);
      case DECLINED ->
          sameAgain(
              answer.answer() == OfferAnswer.DECLINED && answer.reason().equals(offer.reason()));
      case EXPIRED, WITHDRAWN, SUPERSEDED -> Decision.refused(Refusal.OFFER_IS_OVER);
    };
  }

  private static Decision<MatterEvent, Refusal> sameAgain(boolean same) {
    return same ? Decision.happened() : Decision.refused(Refusal.ANSWERED_OTHERWISE);
  }

  private static Decision<MatterEvent, Refusal> connected(Engagement engagement, Connect connect) {
    if (connect.connection().isEmpty()) {
      var id = new ConnectionId("c-" + (engagement.connections().size() + 1));
      return connect.status() == ConnectionStatus.REQUESTED
          ? Decision.happened(
              new Connected(
                  connect.firm(),
                  new Connection(id, connect.service(), connect.provider(), connect.status())))
          : Decision.refused(Refusal.STARTS_AS_REQUESTED);
    }
    var known = connect.connection().flatMap(engagement::find);
    if (known.isEmpty()) {
      return Decision.refused(Refusal.NO_SUCH_CONNECTION);
    }
    var connection = known.get();
    if (connection.status() == connect.status()) {
      return Decision.happened();
    }
    return Connection.after(connection.status()).contains(connect.status())
        ? Decision.happened(
            new Connected(
                connect.firm(),
                new Connection(
                    connection.id(),
                    connection.service(),
                    connection.provider(),
                    connect.status())))
        : Decision.refused(Refusal.NOT_AFTER_THIS_STATUS);
  }

  private static EngagementOrRefusal engagedBy(Matter state, FirmId firm) {
    return switch (state) {
      case Engaged(_, _, var engagement) when engagement.firm().equals(firm) ->
          new EngagementOrRefusal(Optional.of(engagement), Refusal.NOT_YOUR_CASE);
      case Offered(_, var offers)
          when offers.stream()
              .anyMatch(offer -> offer.firm().equals(firm) && offer.status() == Status.ACCEPTED) ->
          new EngagementOrRefusal(Optional.empty(), Refusal.NOT_ASSIGNED_YET);
      case Absent _, Offered _, Engaged _ ->
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
      case OfferTaken(var caseId, var offer) ->
          withOffers(state, caseId, plus(offersOf(state), offer));
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
        yield new Engaged(
            id.caseId(), offers, new Engagement(firm, services, Optional.empty(), List.of()));
      }
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
      case Absent _, Offered _ -> new Offered(caseId, offers);
      case Engaged(_, _, var engagement) -> new Engaged(caseId, offers, engagement);
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
      case Offered(_, var offers) -> offers;
      case Engaged(_, var offers, _) -> offers;
    };
  }

  static Optional<InboxOffer> find(Matter state, OfferId id) {
    return offersOf(state).stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /// The state as one word.
  static String wordFor(Matter state) {
    return switch (state) {
      case Absent() -> "absent";
      case Offered _ -> "offered";
      case Engaged(_, _, var engagement) ->
          engagement.team().isEmpty()
              ? "assigned"
              : engagement.connections().isEmpty() ? "staffed" : "active";
    };
  }
}
