package org.alliance.matching.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.Offer.Outcome;
import org.alliance.matching.domain.ReferralCommand.Accept;
import org.alliance.matching.domain.ReferralCommand.Decline;
import org.alliance.matching.domain.ReferralCommand.Exclude;
import org.alliance.matching.domain.ReferralCommand.Expire;
import org.alliance.matching.domain.ReferralCommand.Next;
import org.alliance.matching.domain.ReferralCommand.TryAgain;
import org.alliance.matching.domain.ReferralCommand.Withdraw;
import org.alliance.matching.domain.ReferralEvent.Assigned;
import org.alliance.matching.domain.ReferralEvent.Declined;
import org.alliance.matching.domain.ReferralEvent.Escalated;
import org.alliance.matching.domain.ReferralEvent.Excluded;
import org.alliance.matching.domain.ReferralEvent.Expired;
import org.alliance.matching.domain.ReferralEvent.OfferWithdrawn;
import org.alliance.matching.domain.ReferralEvent.Offered;
import org.alliance.matching.domain.ReferralEvent.Opened;
import org.alliance.matching.domain.ReferralEvent.Returned;
import org.alliance.matching.domain.ReferralEvent.Superseded;

/// The search for the one firm that takes a case. One document per case: it alone says who has the
/// case, so at most one firm ever does, even if several are asked at once.
public sealed interface Referral {
  /// No case has come yet.
  record Absent() implements Referral {}

  /// Nobody is being asked: the case waits for the next batch, for room, or for firms to be known.
  record Open(Brief brief) implements Referral {}

  /// Firms are being asked; the first that accepts has the case.
  record Offering(Brief brief, List<Offer> out) implements Referral {
    public Offering {
      out = List.copyOf(out);
    }
  }

  /// The firm has the case.
  record WithFirm(Brief brief, Offer accepted) implements Referral {}

  /// A coordinator has to find the firm.
  record WithCoordinator(Brief brief, EscalationReason reason, Obstacle obstacle, Instant since)
      implements Referral {}

  /// The client wants no firm any more.
  record Closed(Brief brief) implements Referral {}

  Decider<Referral, ReferralCommand, ReferralEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), Referral::decide, Referral::evolve);

  static Decision<ReferralEvent, Refusal> decide(Referral state, ReferralCommand command) {
    return switch (command) {
      case ReferralCommand.Open open -> open(state, open);
      case TryAgain(var next) -> tryAgain(state, next);
      case Accept(var offer, var firm) ->
          answered(state, offer, Optional.of(firm), (offering, asked) -> assigned(offering, asked));
      case Decline(var offer, var firm, var reason, var next) ->
          answered(
              state,
              offer,
              Optional.of(firm),
              (offering, asked) -> ended(offering, new Declined(asked, reason), next));
      case Expire(var offer, var next) ->
          answered(
              state,
              offer,
              Optional.empty(),
              (offering, asked) -> ended(offering, new Expired(asked), next));
      case Exclude(var firm, var next) -> excluded(state, firm, next);
      case Withdraw() -> withdrawn(state);
      case ReferralCommand.Return(var firm, var next) -> returned(state, firm, next);
    };
  }

  private static Decision<ReferralEvent, Refusal> open(Referral state, ReferralCommand.Open open) {
    if (!(state instanceof Absent)) {
      return Decision.happened();
    }
    var opened = new Opened(open.caseId(), open.facts(), open.next().now());
    return andNext(List.of(opened), state, open.next());
  }

  private static Decision<ReferralEvent, Refusal> tryAgain(Referral state, Next next) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Open(var brief) -> new Decision.Happened<>(next(brief, next));
      // A coordinator who has the case keeps it unless somebody can be asked after all.
      case WithCoordinator(var brief, _, _, _) ->
          new Decision.Happened<>(
              next(brief, next).stream().filter(Offered.class::isInstance).toList());
      case Offering _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Closed _ -> Decision.refused(Refusal.WITHDRAWN);
    };
  }

  /// What follows from an answer to an offer that is out.
  interface Then {
    Decision<ReferralEvent, Refusal> with(Offering offering, Offer asked);
  }

  private static Decision<ReferralEvent, Refusal> answered(
      Referral state, OfferId id, Optional<FirmId> by, Then then) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Offering offering when find(offering, id).isPresent() -> {
        var asked = find(offering, id).get();
        yield by.isEmpty() || by.get().equals(asked.firm())
            ? then.with(offering, asked)
            : Decision.refused(Refusal.NOT_OFFERED_TO_THIS_FIRM);
      }
      case WithFirm(_, var accepted) when !accepted.id().equals(id) ->
          Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Open _, Offering _, WithFirm _, WithCoordinator _, Closed _ ->
          Decision.refused(Refusal.OFFER_IS_OVER);
    };
  }

  private static Optional<Offer> find(Offering offering, OfferId id) {
    return offering.out().stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /// The first that accepts has the case; whoever else was asked is thanked.
  private static Decision<ReferralEvent, Refusal> assigned(Offering offering, Offer accepted) {
    var events = new ArrayList<ReferralEvent>();
    offering.out().stream()
        .filter(offer -> !offer.equals(accepted))
        .map(Superseded::new)
        .forEach(events::add);
    events.add(new Assigned(accepted));
    return new Decision.Happened<>(events);
  }

  /// One offer is over; another firm is asked if it was the last.
  private static Decision<ReferralEvent, Refusal> ended(
      Offering offering, ReferralEvent over, Next next) {
    return offering.out().size() > 1
        ? Decision.happened(over)
        : andNext(List.of(over), offering, next);
  }

  private static Decision<ReferralEvent, Refusal> excluded(Referral state, FirmId firm, Next next) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Closed _ -> Decision.refused(Refusal.WITHDRAWN);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Open(var brief) -> excludedOnce(brief, firm);
      case WithCoordinator(var brief, _, _, _) -> excludedOnce(brief, firm);
      case Offering offering -> {
        var asked = offering.out().stream().filter(offer -> offer.firm().equals(firm)).findFirst();
        if (asked.isEmpty()) {
          yield excludedOnce(offering.brief(), firm);
        }
        var events = List.<ReferralEvent>of(new Excluded(firm), new OfferWithdrawn(asked.get()));
        yield offering.out().size() > 1
            ? new Decision.Happened<>(events)
            : andNext(events, offering, next);
      }
    };
  }

  private static Decision<ReferralEvent, Refusal> excludedOnce(Brief brief, FirmId firm) {
    return brief.excluded().contains(firm)
        ? Decision.happened()
        : Decision.happened(new Excluded(firm));
  }

  private static Decision<ReferralEvent, Refusal> withdrawn(Referral state) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Closed _ -> Decision.happened();
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Open _, WithCoordinator _ -> Decision.happened(new ReferralEvent.Withdrawn());
      case Offering(_, var out) -> {
        var events = new ArrayList<ReferralEvent>();
        out.stream().map(OfferWithdrawn::new).forEach(events::add);
        events.add(new ReferralEvent.Withdrawn());
        yield new Decision.Happened<>(events);
      }
    };
  }

  private static Decision<ReferralEvent, Refusal> returned(Referral state, FirmId firm, Next next) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case WithFirm(_, var accepted) when accepted.firm().equals(firm) ->
          andNext(List.of(new Returned(accepted)), state, next);
      case Open _, Offering _, WithFirm _, WithCoordinator _, Closed _ ->
          Decision.refused(Refusal.NOT_THIS_FIRMS_CASE);
    };
  }

  private static Decision<ReferralEvent, Refusal> andNext(
      List<? extends ReferralEvent> events, Referral state, Next next) {
    var all = new ArrayList<ReferralEvent>(events);
    all.addAll(next(briefOf(DECIDER.after(state, List.copyOf(events))), next));
    return new Decision.Happened<>(all);
  }

  /// The next firms, or a coordinator; nothing while no firm is known at all, or while the case may
  /// wait.
  private static List<ReferralEvent> next(Brief brief, Next next) {
    if (next.ranking().isBlind()) {
      return List.of();
    }
    var number = brief.past().size();
    if (number >= next.mostOffers()) {
      return List.of(escalated(EscalationReason.TOO_MANY_OFFERS, next));
    }
    if (!next.chosen().isEmpty()) {
      var offers = new ArrayList<ReferralEvent>();
      for (var score : next.chosen()) {
        number++;
        offers.add(
            new Offered(
                Offer.made(
                    OfferId.of(brief.caseId(), number),
                    next.now(),
                    next.answerBy(),
                    Explanation.of(next.ranking(), score, next.batchOf()))));
      }
      return offers;
    }
    if (next.ranking().eligible() > 0) {
      return List.of();
    }
    if (Obstacle.of(next.ranking()).isOnlyForNow()) {
      return next.patience() ? List.of() : List.of(escalated(EscalationReason.NO_CAPACITY, next));
    }
    return List.of(
        escalated(
            number == 0 ? EscalationReason.NO_ELIGIBLE_FIRM : EscalationReason.ALL_DECLINED, next));
  }

  private static Escalated escalated(EscalationReason reason, Next next) {
    return new Escalated(reason, Obstacle.of(next.ranking()), next.now());
  }

  static Referral evolve(Referral state, ReferralEvent event) {
    return switch (event) {
      case Opened(var caseId, var facts, var at) -> new Open(Brief.of(caseId, facts, at));
      case Offered(var offer) -> offering(briefOf(state), plus(outOf(state), offer));
      case Declined(var offer, var reason) ->
          without(state, offer.ended(Outcome.DECLINED, Optional.of(reason)));
      case Expired(var offer) -> without(state, offer.ended(Outcome.EXPIRED, Optional.empty()));
      case Superseded(var offer) ->
          without(state, offer.ended(Outcome.SUPERSEDED, Optional.empty()));
      case OfferWithdrawn(var offer) ->
          without(state, offer.ended(Outcome.WITHDRAWN, Optional.empty()));
      case Assigned(var offer) ->
          new WithFirm(briefOf(state), offer.ended(Outcome.ACCEPTED, Optional.empty()));
      case Returned(var offer) ->
          new Open(briefOf(state).with(offer.ended(Outcome.RETURNED, Optional.empty())));
      case Excluded(var firm) -> mapped(state, brief -> brief.without(firm));
      case Escalated(var reason, var obstacle, var at) ->
          new WithCoordinator(briefOf(state), reason, obstacle, at);
      case ReferralEvent.Withdrawn() -> new Closed(briefOf(state));
    };
  }

  private static Referral without(Referral state, Offer over) {
    var left = outOf(state).stream().filter(offer -> !offer.id().equals(over.id())).toList();
    return offering(briefOf(state).with(over), left);
  }

  private static Referral offering(Brief brief, List<Offer> out) {
    return out.isEmpty() ? new Open(brief) : new Offering(brief, out);
  }

  private static List<Offer> plus(List<Offer> offers, Offer offer) {
    var all = new ArrayList<>(offers);
    all.add(offer);
    return all;
  }

  private static Referral mapped(Referral state, Function<Brief, Brief> change) {
    return switch (state) {
      case Absent absent -> absent;
      case Open(var brief) -> new Open(change.apply(brief));
      case Offering(var brief, var out) -> new Offering(change.apply(brief), out);
      case WithFirm(var brief, var accepted) -> new WithFirm(change.apply(brief), accepted);
      case WithCoordinator(var brief, var reason, var obstacle, var since) ->
          new WithCoordinator(change.apply(brief), reason, obstacle, since);
      case Closed(var brief) -> new Closed(change.apply(brief));
    };
  }

  /// @throws IllegalStateException of an absent referral, which has none
  static Brief briefOf(Referral state) {
    return switch (state) {
      case Absent() -> throw new IllegalStateException("There is no referral");
      case Open(var brief) -> brief;
      case Offering(var brief, _) -> brief;
      case WithFirm(var brief, _) -> brief;
      case WithCoordinator(var brief, _, _, _) -> brief;
      case Closed(var brief) -> brief;
    };
  }

  /// The offers that wait for an answer.
  static List<Offer> outOf(Referral state) {
    return state instanceof Offering(_, var out) ? out : List.of();
  }

  /// The state as one word.
  static String wordFor(Referral state) {
    return switch (state) {
      case Absent() -> "absent";
      case Open _ -> "open";
      case Offering _ -> "offered";
      case WithFirm _ -> "assigned";
      case WithCoordinator _ -> "escalated";
      case Closed _ -> "withdrawn";
    };
  }
}
