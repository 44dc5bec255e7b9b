package org.alliance.kit.aggregate;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Decides again when somebody else was quicker: five tries with a short, random wait in between.
final class Retries {
  private static final int TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(20);

  private Retries() {}

  static <T> T onStaleState(Supplier<T> attempt) {
    for (var tried = 1; ; tried++) {
      try {
        return attempt.get();
      } catch (StaleState stale) {
        if (tried == TRIES) {
          throw stale;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT.toNanos()) * tried);
      }
    }
  }
}
