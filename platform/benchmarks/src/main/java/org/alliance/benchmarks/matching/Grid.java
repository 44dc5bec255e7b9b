package org.alliance.benchmarks.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.report.Figures;
import org.alliance.benchmarks.matching.report.Written;
import org.alliance.benchmarks.matching.run.Contest;
import org.alliance.benchmarks.matching.run.Outcomes;

/// Everything against everything, with few policies: a line a cell. It takes hours, so the file is
/// written anew after each cell and whatever stops it loses one.
final class Grid {
  private static final List<String> POLICIES =
      List.of("nearest", "greedy", "batch-only", "alliance");

  private final Contest contest;
  private final PrintStream out;

  Grid(Contest contest, PrintStream out) {
    this.contest = contest;
    this.out = out;
  }

  void run(Path json) throws InterruptedException {
    var policies = POLICIES.stream().map(Policies::named).toList();
    var cells = cells();
    var rows = new ArrayList<Map<String, Object>>();
    out.printf(
        "%d cells, seeds %d to %d each, share of hindsight and (violations); %s holds what is"
            + " done%n",
        cells.size(), contest.firstSeed(), contest.firstSeed() + contest.seeds() - 1, json);
    var started = System.nanoTime();
    for (var cell : cells) {
      var outcomes = contest.play(cell, policies);
      rows.add(row(outcomes));
      Written.json(json, state(cells.size(), rows));
      out.printf(
          "%3d of %d, %s left  %s%n",
          rows.size(), cells.size(), left(started, rows.size(), cells.size()), line(outcomes));
    }
  }

  private static Map<String, Object> row(Outcomes outcomes) {
    var row = new LinkedHashMap<String, Object>();
    row.put("scenario", outcomes.scenario);
    POLICIES.forEach(policy -> row.put(policy, Figures.of(outcomes, policy)));
    return row;
  }

  private Map<String, Object> state(int cells, List<Map<String, Object>> rows) {
    var state = new LinkedHashMap<String, Object>();
    state.put("seeds", contest.seeds());
    state.put("firstSeed", contest.firstSeed());
    state.put("cells", cells);
    state.put("done", rows.size());
    state.put("grid", rows);
    return state;
  }

  private static String line(Outcomes outcomes) {
    var text = new StringBuilder("%-68s".formatted(outcomes.scenario.name()));
    for (var policy : POLICIES) {
      text.append(
          "  %s %.3f (%d)"
              .formatted(policy, outcomes.share(policy).mean(), outcomes.violations(policy)));
    }
    return text.toString();
  }

  /// By the cells so far; later ones have more firms.
  private static String left(long started, int done, int all) {
    var each = (System.nanoTime() - started) / done;
    var left = Duration.ofNanos(each * (all - done));
    return "%d h %02d min".formatted(left.toHours(), left.toMinutesPart());
  }

  /// The cells with few firms come first: they are done soonest.
  static List<Scenario> cells() {
    return Stream.of(75, 150, 1_000, 10_000)
        .flatMap(firms ->
            Stream.of(false, true)
                .flatMap(surge ->
                    Stream.of(100, 70, 50)
                        .flatMap(acceptance ->
                            Stream.of(1, 4, 13)
                                .flatMap(weeks ->
                                    Stream.of(80, 100, 120, 150)
                                        .map(capacity ->
                                            cell(capacity, weeks, acceptance, firms, surge))))))
        .toList();
  }

  private static Scenario cell(int capacity, int weeks, int acceptance, int firms, boolean surge) {
    var name =
        "%d firms, capacity %.1f, quota %d weeks, acceptance %.1f%s"
            .formatted(firms, capacity / 100.0, weeks, acceptance / 100.0, surge ? ", surge" : "");
    return new Scenario(name, capacity, weeks, acceptance, firms, surge);
  }
}
