package org.alliance.kit.ops.machinery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A service's machinery at one moment.
///
/// @param brokerAnswers false if the lags could not be learnt: there are none then
/// @param unsent aggregates with events that the broker has not confirmed
/// @param oldestUnsent how long the oldest of these events waits
/// @param leases how many of the shards each instance looks after
/// @param shards how many there are in all
public record MachineState(
    Instant at,
    boolean brokerAnswers,
    List<Lag> lags,
    long unsent,
    Duration oldestUnsent,
    SortedMap<String, Integer> leases,
    int shards) {
  public MachineState {
    lags = List.copyOf(lags);
    leases = new TreeMap<>(leases);
  }

  public long unread() {
    return lags.stream().mapToLong(Lag::unread).sum();
  }

  /// How long the oldest unread record of all topics waits.
  public Duration oldestUnread() {
    return lags.stream()
        .flatMap(lag -> lag.age(at).stream())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// Shards that no instance looks after.
  public int unowned() {
    return shards - leases.values().stream().mapToInt(Integer::intValue).sum();
  }

  public List<String> withoutConsumer() {
    return lags.stream().filter(lag -> lag.consumers() == 0).map(Lag::topic).toList();
  }
}
