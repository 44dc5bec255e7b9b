package org.alliance.matching.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.Offer.Outcome;
import org.alliance.matching.domain.ReferralCommand.Accept;
import org.alliance.matching.domain.ReferralCommand.Decline;
import org.alliance.matching.domain.ReferralCommand.Expire;
import org.alliance.matching.domain.ReferralCommand.Next;
import org.alliance.matching.domain.ReferralCommand.Open;
import org.alliance.matching.domain.ReferralCommand.TryAgain;
import org.alliance.matching.domain.ReferralEvent.Assigned;
import org.alliance.matching.domain.ReferralEvent.Declined;
import org.alliance.matching.domain.ReferralEvent.Escalated;
import org.alliance.matching.domain.ReferralEvent.Expired;
import org.alliance.matching.domain.ReferralEvent.Offered;
import org.alliance.matching.domain.ReferralEvent.Opened;

/// The search for the one firm that takes a case. One document per case: it alone says who has the
/// case, so at most one firm ever does.
public sealed interface Referral {
  /// No case has come yet.
  record Absent() implements Referral {}

  /// Nobody is being asked, because no firm is known yet.
  record Open(Brief brief) implements Referral {}

  /// One firm is being asked.
  record Offering(Brief brief, Offer current) implements Referral {}

  /// The firm has the case.
  record WithFirm(Brief brief, Offer accepted) implements Referral {}

  /// A coordinator has to find the firm.
  record WithCoordinator(Brief brief, EscalationReason reason, Instant since) implements Referral {}

  /// The case and all offers that are over.
  record Brief(CaseId caseId, CaseFacts facts, List<Offer> past) {
    public Brief {
      past = List.copyOf(past);
    }

    Brief with(Offer over) {
      var offers = new ArrayList<>(past);
      offers.add(over);
      return new Brief(caseId, facts, offers);
    }

    public Set<FirmId> asked() {
      return past.stream().map(Offer::firm).collect(Collectors.toUnmodifiableSet());
    }
  }

  Decider<Referral, ReferralCommand, ReferralEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), Referral::decide, Referral::evolve);

  static Decision<ReferralEvent, Refusal> decide(Referral state, ReferralCommand command) {
    return switch (command) {
      case ReferralCommand.Open(var caseId, var facts, var next) ->
          open(state, new Brief(caseId, facts, List.of()), next);
      case TryAgain(var next) -> tryAgain(state, next);
      case Accept(var offer, var firm) -> answered(state, offer, firm, Referral::assigned);
      case Decline(var offer, var firm, var reason, var next) ->
          answered(
              state,
              offer,
              firm,
              offering -> thenNext(new Declined(offering.current(), reason), offering, next));
      case Expire(var offer, var next) ->
          answered(
              state,
              offer,
              firmOf(state),
              offering -> thenNext(new Expired(offering.current()), offering, next));
    };
  }

  private static Decision<ReferralEvent, Refusal> open(Referral state, Brief brief, Next next) {
    if (!(state instanceof Absent)) {
      return Decision.happened();
    }
    var events = new ArrayList<ReferralEvent>();
    events.add(new Opened(brief.caseId(), brief.facts()));
    next(brief, next).ifPresent(events::add);
    return new Decision.Happened<>(events);
  }

  private static Decision<ReferralEvent, Refusal> tryAgain(Referral state, Next next) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Open(var brief) -> decided(next(brief, next));
      // A coordinator who has the case keeps it unless somebody can be asked after all.
      case WithCoordinator(var brief, _, _) ->
          decided(next(brief, next).filter(Offered.class::isInstance));
      case Offering _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
    };
  }

  private static Decision<ReferralEvent, Refusal> decided(Optional<ReferralEvent> event) {
    return new Decision.Happened<>(event.stream().toList());
  }

  private static Decision<ReferralEvent, Refusal> answered(
      Referral state,
      OfferId offer,
      Optional<FirmId> firm,
      Function<Offering, Decision<ReferralEvent, Refusal>> then) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Offering offering when offering.current().id().equals(offer) ->
          firm.filter(offering.current().firm()::equals).isPresent()
              ? then.apply(offering)
              : Decision.refused(Refusal.NOT_OFFERED_TO_THIS_FIRM);
      case WithFirm(_, var accepted) when !accepted.id().equals(offer) ->
          Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Open _, Offering _, WithFirm _, WithCoordinator _ ->
          Decision.refused(Refusal.OFFER_IS_OVER);
    };
  }

  private static Decision<ReferralEvent, Refusal> answered(
      Referral state,
      OfferId offer,
      FirmId firm,
      Function<Offering, Decision<ReferralEvent, Refusal>> then) {
    return answered(state, offer, Optional.of(firm), then);
  }

  private static Optional<FirmId> firmOf(Referral state) {
    return state instanceof Offering(_, var current)
        ? Optional.of(current.firm())
        : Optional.empty();
  }

  private static Decision<ReferralEvent, Refusal> assigned(Offering offering) {
    return Decision.happened(new Assigned(offering.current()));
  }

  private static Decision<ReferralEvent, Refusal> thenNext(
      ReferralEvent over, Offering offering, Next next) {
    var events = new ArrayList<ReferralEvent>();
    events.add(over);
    next(offering.brief().with(offering.current()), next).ifPresent(events::add);
    return new Decision.Happened<>(events);
  }

  /// The next firm, or a coordinator; nothing while no firm is known at all.
  private static Optional<ReferralEvent> next(Brief brief, Next next) {
    if (next.ranking().isBlind()) {
      return Optional.empty();
    }
    if (brief.past().size() >= next.mostOffers()) {
      return Optional.of(new Escalated(EscalationReason.TOO_MANY_OFFERS, next.now()));
    }
    return next.ranking()
        .best()
        .<ReferralEvent>map(why ->
            new Offered(
                Offer.made(
                    OfferId.of(brief.caseId(), brief.past().size() + 1),
                    next.now(),
                    next.answerBy(),
                    why)))
        .or(() ->
            Optional.of(
                new Escalated(
                    brief.past().isEmpty()
                        ? EscalationReason.NO_ELIGIBLE_FIRM
                        : EscalationReason.ALL_DECLINED,
                    next.now())));
  }

  static Referral evolve(Referral state, ReferralEvent event) {
    return switch (event) {
      case Opened(var caseId, var facts) -> new Open(new Brief(caseId, facts, List.of()));
      case Offered(var offer) -> new Offering(briefOf(state), offer);
      case Declined(var offer, var reason) ->
          new Open(briefOf(state).with(offer.ended(Outcome.DECLINED, Optional.of(reason))));
      case Expired(var offer) ->
          new Open(briefOf(state).with(offer.ended(Outcome.EXPIRED, Optional.empty())));
      case Assigned(var offer) ->
          new WithFirm(briefOf(state), offer.ended(Outcome.ACCEPTED, Optional.empty()));
      case Escalated(var reason, var at) -> new WithCoordinator(briefOf(state), reason, at);
    };
  }

  /// @throws IllegalStateException of an absent referral, which has none
  static Brief briefOf(Referral state) {
    return switch (state) {
      case Absent() -> throw new IllegalStateException("There is no referral");
      case Open(var brief) -> brief;
      case Offering(var brief, _) -> brief;
      case WithFirm(var brief, _) -> brief;
      case WithCoordinator(var brief, _, _) -> brief;
    };
  }

  /// The state as one word.
  static String wordFor(Referral state) {
    return switch (state) {
      case Absent() -> "absent";
      case Open _ -> "open";
      case Offering _ -> "offered";
      case WithFirm _ -> "assigned";
      case WithCoordinator _ -> "escalated";
    };
  }
}
