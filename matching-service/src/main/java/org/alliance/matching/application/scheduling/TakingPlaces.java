package org.alliance.matching.application.scheduling;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.index.ReferralUsage;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;

/// Takes a place at a firm before a case is offered to it, and releases the place once the referral
/// shows that the offer does not need it. A crash in between leaves a place too many, never one too
/// few.
public final class TakingPlaces {
  private static final int STRIPES = 64;

  private final AggregateCommandHandler<
          FirmPlaces, FirmPlaces.Command, FirmPlaces.Event, FirmPlaces.Refusal>
      places;
  private final Aggregates<Referral, ReferralEvent> referrals;

  /// Threads of this instance wait for each other here instead of colliding in the store.
  private final List<ReentrantLock> stripes =
      IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toList();

  public TakingPlaces(
      AggregateCommandHandler<FirmPlaces, FirmPlaces.Command, FirmPlaces.Event, FirmPlaces.Refusal>
          places,
      Aggregates<Referral, ReferralEvent> referrals) {
    this.places = places;
    this.referrals = referrals;
  }

  /// @return false if the firm has no room. The index thought that it had: another instance has
  ///   taken places that this one has not followed yet, or has left some behind when it ended.
  boolean isTaken(FirmId firm, Place place, Capacity capacity, Period period) {
    var take = new FirmPlaces.Command.Take(place, capacity, period);
    return isHandled(firm, take) || (releaseUnused(firm) > 0 && isHandled(firm, take));
  }

  void release(FirmId firm, Set<String> ids) {
    isHandled(firm, new FirmPlaces.Command.Release(ids));
  }

  /// Releases the places of offers that are over.
  void releaseOffers(FirmId firm, Set<OfferId> over) {
    var ids =
        places.stateOf(firm.value()).taken().values().stream()
            .filter(place -> over.contains(place.offer()))
            .map(Place::id)
            .collect(Collectors.toSet());
    release(firm, ids);
  }

  /// Enters places that referrals hold, from before places were stored or after they were lost.
  void adopt(Map<FirmId, List<Place>> held) {
    held.forEach((firm, some) -> isHandled(firm, new FirmPlaces.Command.Adopt(some)));
  }

  private boolean isHandled(FirmId firm, FirmPlaces.Command command) {
    var lock = stripes.get(Math.floorMod(firm.hashCode(), STRIPES));
    lock.lock();
    try {
      return places.handle(firm.value(), command) instanceof Decision.Happened;
    } finally {
      lock.unlock();
    }
  }

  /// Releases the places of a firm that no referral holds or will hold.
  ///
  /// @return how many these were
  private int releaseUnused(FirmId firm) {
    var unused = new HashSet<String>();
    var used = new HashSet<OfferId>();
    for (var place : places.stateOf(firm.value()).taken().values()) {
      // An offer that its referral holds needs one place, whichever decision took it.
      if (isUnused(firm, place) || !used.add(place.offer())) {
        unused.add(place.id());
      }
    }
    if (!unused.isEmpty()) {
      release(firm, unused);
    }
    return unused.size();
  }

  /// A referral that still has the version that the offer was decided on may be about to be saved
  /// with it, however long that has taken. It is written once more as it is, so that it has a later
  /// version and that save fails.
  private boolean isUnused(FirmId firm, Place place) {
    var found = referrals.load(place.offer().caseId().value());
    if (isHeld(firm, place.offer(), found.state())) {
      return false;
    }
    if (found.version() <= place.version()) {
      referrals.save(Change.of(found, found.state(), List.of()));
    }
    return true;
  }

  private static boolean isHeld(FirmId firm, OfferId offer, Referral referral) {
    return ReferralUsage.of(referral)
        .filter(usage -> firm.equals(usage.holding().get(offer)))
        .isPresent();
  }
}
