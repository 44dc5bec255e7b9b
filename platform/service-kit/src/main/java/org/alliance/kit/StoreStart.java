package org.alliance.kit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.alliance.kit.aggregate.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a service asks of its store before it starts. A store that answers the first question may
/// be away for the next one: it is waited for, thirty tries for each, which is up to three minutes
/// while nobody answers at all.
public final class StoreStart {
  private static final Logger log = LoggerFactory.getLogger(StoreStart.class);
  private static final int MOST_TRIES = 30;

  private StoreStart() {}

  public static void insist(Runnable step) {
    insist(step, LockSupport::parkNanos);
  }

  static void insist(Runnable step, LongConsumer pause) {
    for (var tries = 1; ; tries++) {
      try {
        step.run();
        return;
      } catch (RuntimeException away) {
        if (tries == MOST_TRIES || !Faults.isTransient(away)) {
          throw away;
        }
        log.warn("Waiting for the store: {}", away.getClass().getSimpleName());
        pause.accept(Duration.ofSeconds(1).toNanos());
      }
    }
  }
}
