package org.alliance.kit.ops;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.alliance.kit.aggregate.Faults;
import org.alliance.kit.aggregate.Pause;

/// Waits for what goes away by itself, but not for ever: about as long as a store takes to find
/// itself a new primary.
final class Tries {
  /// Twice as long each time, half a minute at most.
  static final Pause LONGER_AND_LONGER =
      tried ->
          LockSupport.parkNanos(
              Math.min(
                  Duration.ofSeconds(30).toNanos(),
                  Duration.ofMillis(200).toNanos() << Math.min(tried, 20)));

  private static final int MOST = 6;

  private final Pause pause;

  Tries(Pause pause) {
    this.pause = pause;
  }

  <T> T of(Supplier<T> attempt) {
    for (var tried = 1; ; tried++) {
      try {
        return attempt.get();
      } catch (RuntimeException fault) {
        if (tried == MOST || !Faults.isTransient(fault)) {
          throw fault;
        }
        pause.after(tried);
      }
    }
  }
}
