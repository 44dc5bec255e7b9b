package org.alliance.kit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// Rows 2 and 27 of the fault table. `-Dalliance.simulation.seeds=100000` runs more of them,
/// `-Dalliance.simulation.seed=N` one alone.
class SimulationTests {
  private static final long SEEDS = Long.getLong("alliance.simulation.seeds", 2_000);
  private static final int AT_MOST_FOR_A_MUTATION = 5_000;
  private static final String ALONE =
      "./alliance test -pl platform/test-kit -am -DskipITs -Dtest='SimulationTests#loses*' -Dsurefire.failIfNoSpecifiedTests=false -Dalliance.simulation.seed=";

  private static final AtomicLong tried = new AtomicLong();

  private record Violation(long seed, String what) {}

  @BeforeAll
  static void quiet() {
    ((Logger) LoggerFactory.getLogger("org.alliance.kit")).setLevel(Level.OFF);
  }

  @Test
  void losesNothingDoublesNothingAndKeepsTheOrderWhateverDies() throws Exception {
    var one = Long.getLong("alliance.simulation.seed");
    var first = one == null ? 1 : one;
    var last = one == null ? SEEDS : one;
    tried.set(0);
    var started = Instant.now();
    var violation = firstViolation(first, last, Mutation.NONE);
    var seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    System.out.printf(
        "[simulation] %,d seeds in %.1f s: %,.0f seeds a minute%n",
        tried.get(), seconds, tried.get() * 60 / seconds);
    assertThat(violation)
        .as(() -> violation.map(found -> "alone: " + ALONE + found.seed()).orElse(""))
        .isEmpty();
  }

  @Test
  void givesTheSameRunForTheSameSeed() throws Exception {
    for (var seed = 1L; seed <= 20; seed++) {
      assertThat(run(seed, Mutation.NO_DEDUP)).isEqualTo(run(seed, Mutation.NO_DEDUP));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void noticesWhenAProtectionIsTakenAway(Mutation mutation) throws Exception {
    var violation = firstViolation(1, AT_MOST_FOR_A_MUTATION, mutation);
    System.out.printf(
        "[simulation] %s: %s%n",
        mutation,
        violation
            .map(found -> "red at seed " + found.seed() + ", " + found.what())
            .orElse("green"));
    assertThat(violation).isPresent();
  }

  /// Though it would come again, and all would agree in the end.
  @Test
  void noticesThatAGoodEventIsBuried() throws Exception {
    assertThat(firstViolation(1, 100, Mutation.NO_TRYING_AGAIN).map(Violation::what))
        .hasValueSatisfying(what -> assertThat(what).contains("A good event became a dead letter"));
  }

  private static Optional<Violation> firstViolation(long first, long last, Mutation mutation)
      throws Exception {
    try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var from = first; from <= last; from += 50) {
        var seeds = LongStream.rangeClosed(from, Math.min(last, from + 49)).boxed();
        var tasks = seeds.map(seed -> (Callable<Optional<Violation>>) () -> tried(seed, mutation));
        for (var done : runners.invokeAll(tasks.toList())) {
          if (done.get().isPresent()) {
            return done.get();
          }
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<Violation> tried(long seed, Mutation mutation) {
    tried.incrementAndGet();
    return new Simulation(seed, mutation).run().map(what -> new Violation(seed, what));
  }

  private static Optional<Violation> run(long seed, Mutation mutation)
      throws ExecutionException, InterruptedException {
    try (var runner = Executors.newVirtualThreadPerTaskExecutor()) {
      return runner.submit(() -> tried(seed, mutation)).get();
    }
  }
}
