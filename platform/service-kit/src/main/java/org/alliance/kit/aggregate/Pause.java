package org.alliance.kit.aggregate;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// How to wait before deciding again.
@FunctionalInterface
public interface Pause {
  /// A random time of up to 20 ms for each try so far.
  Pause RANDOM =
      tried ->
          LockSupport.parkNanos(
              ThreadLocalRandom.current().nextLong(Duration.ofMillis(20).toNanos()) * tried);

  void after(int tried);
}
