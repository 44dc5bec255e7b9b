package org.alliance.casetracking.adapter.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.alliance.casetracking.application.figures.Figures;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.flow.KeptSteps;
import org.alliance.contracts.values.LanguageTag;
import org.springframework.data.mongodb.core.MongoOperations;

/// How long the figures of pages take when nobody has counted them within ten seconds.
public final class FiguresBenchmark {
  private static final int RUNS = 40;
  private static final Instant NOW = Instant.parse("2026-03-20T09:30:00Z");
  private static final FiguresFilter ALL =
      FiguresFilter.between(Instant.EPOCH, NOW.plus(Duration.ofDays(1)));

  private FiguresBenchmark() {}

  /// What the benchmark of the flow fills.
  public static KeptSteps keptIn(MongoOperations mongo) {
    return new StepsPages(mongo);
  }

  /// @param collection of case files
  public static void print(MongoOperations mongo, String collection) {
    var steps = new MongoCaseSteps(() -> collection, mongo);
    var khmer =
        new FiguresFilter(
            ALL.from(),
            ALL.to(),
            Optional.empty(),
            Optional.of(new LanguageTag("km")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    System.out.printf("figures of %,d cases%n", Figures.of(steps, ALL, NOW).cases());
    print("figures of all cases", () -> Figures.of(steps, ALL, NOW));
    print("figures of a language that nobody speaks", () -> Figures.of(steps, khmer, NOW));
    print("open cases of each holder in one band", () -> steps.due(Instant.EPOCH, NOW));
    print("the 50 cases that are due next", () -> steps.nextDue(50));
    print("what changed in an hour", () -> steps.changedSince(NOW.minus(Duration.ofHours(1))));
  }

  private static void print(String what, Runnable run) {
    var times = new long[RUNS];
    for (var turn = 0; turn < RUNS; turn++) {
      var start = System.nanoTime();
      run.run();
      times[turn] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms%n",
        what, times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6);
  }
}
