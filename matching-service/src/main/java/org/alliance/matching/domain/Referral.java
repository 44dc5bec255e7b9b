package org.alliance.matching.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.kit.decision.Decider;
import org.alliance.matching.domain.Offer.Outcome;
import org.alliance.matching.domain.ReferralEvent.Assigned;
import org.alliance.matching.domain.ReferralEvent.Declined;
import org.alliance.matching.domain.ReferralEvent.Ended;
import org.alliance.matching.domain.ReferralEvent.Escalated;
import org.alliance.matching.domain.ReferralEvent.Excluded;
import org.alliance.matching.domain.ReferralEvent.Expired;
import org.alliance.matching.domain.ReferralEvent.Lifted;
import org.alliance.matching.domain.ReferralEvent.OfferWithdrawn;
import org.alliance.matching.domain.ReferralEvent.Offered;
import org.alliance.matching.domain.ReferralEvent.Opened;
import org.alliance.matching.domain.ReferralEvent.Returned;
import org.alliance.matching.domain.ReferralEvent.Stopped;
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

  /// Nobody is to be asked; the brief says why.
  record Closed(Brief brief) implements Referral {}

  Decider<Referral, ReferralCommand, ReferralEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), ReferralDecider::decide, Referral::evolve);

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
      case Returned(var offer, var at) -> {
        var brief =
            briefOf(state).with(offer.ended(Outcome.RETURNED, Optional.empty())).searchedFrom(at);
        yield brief.isStopped() ? new Closed(brief) : new Open(brief);
      }
      case Ended(var offer, var why) ->
          new Closed(
              briefOf(state).with(offer.ended(Outcome.ACCEPTED, Optional.empty())).stopped(why));
      case Excluded(var firm) -> mapped(state, brief -> brief.without(firm));
      case Escalated(var reason, var obstacle, var at) ->
          new WithCoordinator(briefOf(state).handedOver(), reason, obstacle, at);
      case Stopped(var why) ->
          state instanceof WithFirm(var brief, var accepted)
              ? new WithFirm(brief.stopped(why), accepted)
              : new Closed(briefOf(state).stopped(why));
      case Lifted(var reasons, var at) -> lifted(state, reasons, at);
    };
  }

  private static Referral lifted(Referral state, Set<StopReason> reasons, Instant at) {
    var left = briefOf(state).without(reasons);
    if (state instanceof WithFirm(_, var accepted)) {
      return new WithFirm(left, accepted);
    }
    return left.isStopped() ? new Closed(left) : new Open(left.searchedFrom(at));
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
      case Closed(var brief) ->
          brief.isOver() ? "ended" : brief.waitsForConsent() ? "no-consent" : "withdrawn";
    };
  }
}
