package org.alliance.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for events that nobody was told of: after a crash, a failed send or a restart. The first
/// look is at once.
public final class OutboxPoll implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutboxPoll.class);
  private static final int AT_ONCE = 500;

  private final Collection<Outbox> outboxes;
  private final Relay relay;
  private final Clock clock;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param every the time between two looks, varied by a fifth so that instances do not look in
  ///   step
  public OutboxPoll(Collection<Outbox> outboxes, Relay relay, Clock clock, Duration every) {
    this.outboxes = List.copyOf(outboxes);
    this.relay = relay;
    this.clock = clock;
    this.every = every;
  }

  public void start() {
    Thread.ofVirtual().name("outbox-poll").start(this::lookAgainAndAgain);
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void lookAgainAndAgain() {
    try {
      do {
        look();
      } while (!stopped.await(wait(every), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a store that is away now is asked again at the next look
  private void look() {
    try {
      for (var outbox : outboxes) {
        outbox
            .waitingSince(clock.instant().minus(every), AT_ONCE)
            .forEach(id -> relay.written(outbox, id));
      }
    } catch (Exception failure) {
      log.warn("Cannot look for waiting events now: {}", failure.getClass().getSimpleName());
    }
  }

  private static long wait(Duration every) {
    var fifth = every.toNanos() / 5;
    return every.toNanos() + ThreadLocalRandom.current().nextLong(-fifth, fifth + 1);
  }
}
