package org.alliance.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for events that nobody was told of: after a crash, a failed send or a restart. What two
/// looks running find is sent; what only one has found is most likely on its way. No clock is
/// asked, so a wrong one delays nothing.
public final class OutboxPoll implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutboxPoll.class);
  private static final int AT_ONCE = 2_000;
  private static final Duration HARDLY = Duration.ofMillis(200);

  private record Found(Outbox outbox, String id) {}

  private final Collection<Outbox> outboxes;
  private final Relay relay;
  private final Leases leases;
  private final Pressure pressure;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofVirtual().name("outbox-poll").unstarted(this::lookAgainAndAgain);
  private Set<Found> lastLook = Set.of();

  /// @param pressure is told how much waits
  /// @param every the time between two looks, varied by a fifth so that instances do not look in
  ///   step
  public OutboxPoll(
      Collection<Outbox> outboxes, Relay relay, Leases leases, Pressure pressure, Duration every) {
    this.outboxes = List.copyOf(outboxes);
    this.relay = relay;
    this.leases = leases;
    this.pressure = pressure;
    this.every = every;
  }

  public void start() {
    thread.start();
  }

  /// Waits until the leases are given back: the store goes away next.
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAgainAndAgain() {
    try {
      do {
        tryToLook();
      } while (!stopped.await(untilNextLook(), TimeUnit.NANOSECONDS));
      leases.releaseAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException away) {
      log.info("Leases run out by themselves: {}", away.getClass().getSimpleName());
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a store that is away now is asked again at the next look
  private void tryToLook() {
    try {
      look();
    } catch (Exception failure) {
      log.warn("Cannot look for waiting events now: {}", failure.getClass().getSimpleName());
    }
  }

  void look() {
    var mine = leases.mine();
    var found = new HashSet<Found>();
    for (var outbox : outboxes) {
      outbox.waiting(mine, AT_ONCE).forEach(id -> found.add(new Found(outbox, id)));
    }
    found.stream()
        .filter(lastLook::contains)
        .forEach(waiting -> relay.written(waiting.outbox(), waiting.id()));
    lastLook = found;
    pressure.measured(outboxes.stream().map(Outbox::waiting).toList());
  }

  /// Where a whole page was found there is more, and nobody waits.
  private long untilNextLook() {
    if (lastLook.size() >= AT_ONCE) {
      return HARDLY.toNanos();
    }
    var fifth = every.toNanos() / 5;
    return every.toNanos() + ThreadLocalRandom.current().nextLong(-fifth, fifth + 1);
  }
}
