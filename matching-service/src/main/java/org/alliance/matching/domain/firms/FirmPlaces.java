package org.alliance.matching.domain.firms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// The places at one firm that offers and accepted cases take, in the running week and quarter. An
/// offer takes its place here before its referral is saved, and this document is changed by
/// compare-and-set. So no two instances together overrun a quota, even if both believe to hold the
/// scheduler's lease.
///
/// It never lacks a place that is taken. It may hold one that no referral has, after a crash
/// between the two writes; that one is released when the firm next seems to be full.
public record FirmPlaces(Map<String, Place> taken) {
  public static final FirmPlaces NONE = new FirmPlaces(Map.of());

  public static final Decider<FirmPlaces, Command, Event, Refusal> DECIDER =
      new Decider<>(NONE, FirmPlaces::decide, FirmPlaces::evolve);

  public FirmPlaces {
    taken = Map.copyOf(taken);
  }

  /// @param id of the decision that took it: two instances may decide on the same offer, and the
  ///   one that is not saved releases its own place only
  /// @param area whose quota it counts against; empty for a case that named no service
  /// @param version of the referral that the offer was decided on. A referral that has a later
  ///   version and not this offer will never have it.
  public record Place(
      String id, OfferId offer, Instant at, Optional<ServiceCategory> area, long version) {}

  public boolean has(OfferId offer) {
    return taken.values().stream().anyMatch(place -> place.offer().equals(offer));
  }

  public sealed interface Command {
    /// Takes a place if all quotas leave room for it.
    record Take(Place place, Capacity capacity, Period period) implements Command {}

    /// Enters places that referrals hold and this document lacks, whatever the quotas.
    record Adopt(List<Place> places) implements Command {
      public Adopt {
        places = List.copyOf(places);
      }
    }

    /// Frees places. One that is free already stays so.
    record Release(Set<String> ids) implements Command {
      public Release {
        ids = Set.copyOf(ids);
      }
    }
  }

  public sealed interface Event {
    record Taken(List<Place> places) implements Event {
      public Taken {
        places = List.copyOf(places);
      }
    }

    record Released(Set<String> ids) implements Event {
      public Released {
        ids = Set.copyOf(ids);
      }
    }
  }

  public enum Refusal {
    NO_ROOM
  }

  private static Decision<Event, Refusal> decide(FirmPlaces state, Command command) {
    return switch (command) {
      case Command.Take take -> state.take(take);
      case Command.Adopt(var places) -> {
        var missing = places.stream().filter(place -> !state.has(place.offer())).toList();
        yield missing.isEmpty() ? Decision.happened() : Decision.happened(new Event.Taken(missing));
      }
      case Command.Release(var ids) -> {
        var held = new HashSet<>(ids);
        held.retainAll(state.taken.keySet());
        yield held.isEmpty() ? Decision.happened() : Decision.happened(new Event.Released(held));
      }
    };
  }

  private Decision<Event, Refusal> take(Command.Take take) {
    if (!hasRoom(take.place(), take.capacity(), take.period())) {
      return Decision.refused(Refusal.NO_ROOM);
    }
    var events = new ArrayList<Event>();
    var past = before(take.period());
    if (!past.isEmpty()) {
      events.add(new Event.Released(past));
    }
    events.add(new Event.Taken(List.of(take.place())));
    return new Decision.Happened<>(events);
  }

  private boolean hasRoom(Place place, Capacity capacity, Period period) {
    Predicate<Place> inQuarter = other -> period.hasInQuarter(other.at());
    var areaQuota = place.area().flatMap(capacity::of).orElse(Integer.MAX_VALUE);
    return others(place, inQuarter) < capacity.perQuarter()
        && others(place, other -> period.hasInWeek(other.at())) < capacity.perWeek()
        && others(place, inQuarter.and(other -> other.area().equals(place.area()))) < areaQuota;
  }

  /// Without the place itself: a retried write may find it there.
  private long others(Place place, Predicate<Place> which) {
    return taken.values().stream()
        .filter(other -> !other.id().equals(place.id()))
        .filter(which)
        .count();
  }

  /// The places that count against no quota any more.
  private Set<String> before(Period period) {
    return taken.values().stream()
        .filter(place -> !period.hasInQuarter(place.at()) && !period.hasInWeek(place.at()))
        .map(Place::id)
        .collect(Collectors.toSet());
  }

  private static FirmPlaces evolve(FirmPlaces state, Event event) {
    var taken = new HashMap<>(state.taken);
    switch (event) {
      case Event.Taken(var places) -> places.forEach(place -> taken.put(place.id(), place));
      case Event.Released(var ids) -> taken.keySet().removeAll(ids);
    }
    return new FirmPlaces(taken);
  }
}
