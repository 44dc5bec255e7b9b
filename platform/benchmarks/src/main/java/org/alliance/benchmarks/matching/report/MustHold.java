package org.alliance.benchmarks.matching.report;

import java.util.ArrayList;
import java.util.List;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.market.Tally;
import org.alliance.benchmarks.matching.run.Outcomes;
import org.alliance.benchmarks.matching.speed.BatchSpeeds;
import org.alliance.benchmarks.matching.speed.Speeds;

/// One of the marks that were set before anything was measured.
///
/// @param figure as it was measured, and what it has to be
public record MustHold(String what, String figure, boolean met) {
  private static final String OURS = "alliance";

  public static List<MustHold> of(
      List<Outcomes> all, Speeds speeds, BatchSpeeds batches, List<String> hashes) {
    var marks = new ArrayList<MustHold>();
    share(marks, all, Scenario.WEEKLY_120, 0.93);
    share(marks, all, Scenario.WEEKLY_80, 0.90);
    share(marks, all, Scenario.QUARTERLY_120, 0.95);
    ahead(marks, all, Scenario.WEEKLY_80, "greedy", 3);
    var counted = List.of(Scenario.WEEKLY_120, Scenario.WEEKLY_80, Scenario.QUARTERLY_120);
    counted.forEach(scenario -> ahead(marks, all, scenario, "nearest", 8));
    var broken = all.stream().mapToInt(outcomes -> outcomes.violations(OURS)).sum();
    marks.add(new MustHold("hard rules broken, all scenarios", broken + " (0)", broken == 0));
    counted.forEach(scenario -> gini(marks, all, scenario));
    counted.forEach(scenario -> language(marks, all, scenario));
    atMost(marks, "one case, p50", speeds.p50(), 7, "us");
    atMost(marks, "one case, p99", speeds.p99(), 50, "us");
    atMost(marks, "batch 500 x 300, of OR-Tools' time", batches.times(), 5, "times");
    marks.add(
        new MustHold(
            "equal to OR-Tools on random instances",
            "%,d of %,d".formatted(batches.equal(), batches.instances()),
            batches.equal() == batches.instances()));
    marks.add(
        new MustHold(
            "two replays, one hash",
            String.join(" ", hashes),
            hashes.size() > 1 && hashes.stream().distinct().count() == 1));
    return marks;
  }

  private static void share(
      List<MustHold> marks, List<Outcomes> all, Scenario scenario, double least) {
    find(all, scenario)
        .forEach(outcomes -> {
          var share = outcomes.share(OURS);
          marks.add(
              new MustHold(
                  "share of hindsight, " + scenario.name(),
                  "%.3f [%.3f, %.3f] (at least %.2f)"
                      .formatted(share.mean(), share.low(), share.high(), least),
                  share.mean() >= least));
        });
  }

  private static void ahead(
      List<MustHold> marks, List<Outcomes> all, Scenario scenario, String other, int points) {
    find(all, scenario)
        .forEach(outcomes -> {
          var ahead = outcomes.ahead(OURS, other);
          marks.add(
              new MustHold(
                  "points over " + other + ", " + scenario.name(),
                  "%.1f [%.1f, %.1f] (at least %d)"
                      .formatted(100 * ahead.mean(), 100 * ahead.low(), 100 * ahead.high(), points),
                  100 * ahead.mean() >= points));
        });
  }

  private static void gini(List<MustHold> marks, List<Outcomes> all, Scenario scenario) {
    find(all, scenario)
        .forEach(outcomes -> {
          var ours = outcomes.average(OURS, Tally::gini);
          var greedy = outcomes.average("greedy", Tally::gini);
          marks.add(
              new MustHold(
                  "Gini, " + scenario.name(),
                  "%.3f (at most greedy's %.3f)".formatted(ours, greedy),
                  ours <= greedy));
        });
  }

  private static void language(List<MustHold> marks, List<Outcomes> all, Scenario scenario) {
    find(all, scenario)
        .forEach(outcomes -> {
          var ours = outcomes.average(OURS, Tally::inLanguage);
          var nearest = outcomes.average("nearest", Tally::inLanguage);
          marks.add(
              new MustHold(
                  "limited English, lawyer in their language, " + scenario.name(),
                  "%.2f times nearest's (at least 2.5): %.1f %% and %.1f %%"
                      .formatted(ours / nearest, 100 * ours, 100 * nearest),
                  ours >= 2.5 * nearest));
        });
  }

  private static void atMost(
      List<MustHold> marks, String what, double figure, int most, String unit) {
    marks.add(
        new MustHold(what, "%.1f %s (at most %d)".formatted(figure, unit, most), figure <= most));
  }

  private static List<Outcomes> find(List<Outcomes> all, Scenario scenario) {
    return all.stream().filter(outcomes -> outcomes.scenario.equals(scenario)).toList();
  }
}
