package org.alliance.kit.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.springframework.dao.DataAccessResourceFailureException;

/// Chance, time and faults of one run: all of it follows from the seed.
final class World {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final Random random;
  private final Mutation mutation;
  private final Coroutines coroutines = new Coroutines(this::violated);
  private Optional<String> violation = Optional.empty();
  private boolean faults = true;
  private long millis;

  World(long seed, Mutation mutation) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    this.mutation = mutation;
  }

  Mutation mutation() {
    return mutation;
  }

  Coroutines coroutines() {
    return coroutines;
  }

  private void violated(Throwable thrown) {
    violation = violation.or(() -> Optional.of(thrown.toString()));
  }

  /// The first thing that was thrown and that nobody may throw.
  Optional<String> violation() {
    return violation;
  }

  int random(int bound) {
    return random.nextInt(bound);
  }

  boolean faultsAreOn() {
    return faults;
  }

  void stopFaults() {
    faults = false;
  }

  void passTime() {
    millis += 20;
  }

  long nanoTime() {
    return millis * 1_000_000;
  }

  /// Wrong by up to an hour, and sometimes stepping forth and back, as clocks are.
  Clock clock() {
    return new Clock() {
      private int wrong = wrong();

      @Override
      public Instant instant() {
        if (faults && random(50) == 0) {
          wrong = wrong();
        }
        return START.plusMillis(millis).plusSeconds(wrong);
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  private int wrong() {
    return random(7_200) - 3_600;
  }

  /// Before a store or the broker does something.
  void before() {
    coroutines.step();
    failSometimes();
  }

  /// After it was done, when the answer is on its way.
  void after() {
    coroutines.step();
    failSometimes();
  }

  private void failSometimes() {
    if (faults && random(100) < 2) {
      throw new DataAccessResourceFailureException("no answer");
    }
  }
}
