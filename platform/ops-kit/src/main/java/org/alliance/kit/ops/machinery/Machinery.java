package org.alliance.kit.ops.machinery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.outbox.Pressure;
import org.alliance.kit.outbox.Shards;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the machinery at most every two seconds, for all who ask this instance.
public final class Machinery {
  private static final Logger log = LoggerFactory.getLogger(Machinery.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final ConsumerLag lag;
  private final Pressure pressure;
  private final LeaseStore leases;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private @Nullable MachineState last;
  private long looked;

  public Machinery(
      ConsumerLag lag, Pressure pressure, LeaseStore leases, Clock clock, LongSupplier nanoTime) {
    this.lag = lag;
    this.pressure = pressure;
    this.leases = leases;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  public synchronized MachineState now() {
    var known = last;
    if (known == null || nanoTime.getAsLong() - looked >= LOOK_EVERY.toNanos()) {
      known = look();
      last = known;
      looked = nanoTime.getAsLong();
    }
    return known;
  }

  private MachineState look() {
    List<Lag> lags = List.of();
    var answers = true;
    try {
      lags = lag.measure();
    } catch (BrokerAway away) {
      log.warn("The lag is not known: {}", String.valueOf(away.getCause()));
      answers = false;
    }
    var held = new TreeMap<String, Integer>();
    leases.all().stream()
        .filter(LeaseStore.Lease::isOwnedShard)
        .forEach(lease -> held.merge(lease.owner(), 1, Integer::sum));
    return new MachineState(
        clock.instant(), answers, lags, pressure.unsent(), pressure.oldest(), held, Shards.COUNT);
  }
}
