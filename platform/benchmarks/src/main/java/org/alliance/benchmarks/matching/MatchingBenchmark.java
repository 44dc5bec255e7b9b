package org.alliance.benchmarks.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alliance.matching.domain.ranking.Distances;
import tools.jackson.databind.json.JsonMapper;

/// `./alliance bench matching`: how well cases are matched, as a share of the hindsight optimum.
public final class MatchingBenchmark {
  /// Local search is slow; it gets fewer seeds.
  private static final int TIMEFOLD_SEEDS = 2;

  private final PublicData data;
  private final Distances distances;
  private final int seeds;
  private final PrintStream out;

  /// @param shared the folder of public records; made-up ones are used if it is not there
  public MatchingBenchmark(Path shared, int seeds, PrintStream out) {
    this.seeds = seeds;
    this.out = out;
    Quiet.timefold();
    if (Files.isDirectory(shared.resolve("data/fbi"))) {
      data = PublicData.read(shared.resolve("data"));
    } else {
      out.println(
          "NOT THERE: the public records ("
              + shared
              + "/data). Made-up ones are used instead;"
              + " the figures say little. Name the folder in ALLIANCE_SHARED.");
      data = MadeUpData.make();
    }
    distances = new Distances(data.areas());
  }

  /// The three scenarios that the marks are set for, and the speeds.
  public void run(Path json, Path html) throws InterruptedException {
    var perCase = Speeds.perCase(data, distances);
    var batches = Speeds.batches(data, distances);
    var all = new ArrayList<Outcomes>();
    for (var scenario :
        List.of(Scenario.WEEKLY_120, Scenario.WEEKLY_80, Scenario.QUARTERLY_120, Scenario.ASKED)) {
      var policies =
          Policies.all().values().stream().filter(policy -> policy.isFor(scenario)).toList();
      var outcomes = play(scenario, policies);
      Report.table(outcomes, out);
      all.add(outcomes);
    }
    var hashes = List.of(replay(), replay());
    Report.speeds(perCase, batches, hashes, out);
    write(
        json,
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Report.json(all, perCase, batches, hashes)));
    write(html, ReportPage.html(all, perCase, batches));
    out.println("Written: " + json + " and " + html);
  }

  /// Everything against everything, with few policies: a line a cell.
  public void runGrid(Path json) throws InterruptedException {
    var chosen = Stream.of("nearest", "greedy", "alliance").map(Policies::named).toList();
    var rows = new ArrayList<Map<String, Object>>();
    for (var scenario : grid()) {
      var outcomes = play(scenario, chosen);
      var row = new LinkedHashMap<String, Object>();
      row.put("scenario", scenario);
      for (var policy : chosen) {
        row.put(policy.name(), Report.figures(outcomes, policy.name()));
      }
      rows.add(row);
      Report.line(outcomes, out);
    }
    write(
        json,
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Map.of("grid", rows)));
  }

  private static List<Scenario> grid() {
    var grid = new ArrayList<Scenario>();
    for (var firms : new int[] {75, 150, 1_000, 10_000}) {
      for (var surge : new boolean[] {false, true}) {
        for (var acceptance : new int[] {100, 70, 50}) {
          for (var weeks : new int[] {1, 4, 13}) {
            for (var capacity : new int[] {80, 100, 120, 150}) {
              var name =
                  "%d firms, capacity %.1f, quota %d weeks, acceptance %.1f%s"
                      .formatted(
                          firms,
                          capacity / 100.0,
                          weeks,
                          acceptance / 100.0,
                          surge ? ", surge" : "");
              grid.add(new Scenario(name, capacity, weeks, acceptance, firms, surge));
            }
          }
        }
      }
    }
    return grid;
  }

  private Outcomes play(Scenario scenario, List<Policies> policies) throws InterruptedException {
    var outcomes = new Outcomes(scenario);
    var jobs = new ArrayList<Future<?>>();
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var seed = 1L; seed <= seeds; seed++) {
        var own = seed;
        jobs.add(pool.submit(() -> play(scenario, policies, own, outcomes)));
      }
    }
    for (var job : jobs) {
      try {
        job.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(scenario.name() + " broke off", e.getCause());
      }
    }
    return outcomes;
  }

  private void play(Scenario scenario, List<Policies> policies, long seed, Outcomes outcomes) {
    var world = World.make(data, distances, scenario, seed);
    double optimum = Hindsight.value(world);
    for (var policy : policies) {
      if (!policy.name().equals("timefold") || seed <= TIMEFOLD_SEEDS) {
        var tally = new Market(world, policy.weights(), policy.make()).run();
        outcomes.add(policy.name(), seed, new Outcomes.Run(tally.value() / optimum, tally));
      }
    }
  }

  /// One world from nothing, and the hash of every decision in it.
  private String replay() {
    var world = World.make(data, new Distances(data.areas()), Scenario.WEEKLY_120, 1);
    var alliance = Policies.named("alliance");
    return Long.toHexString(new Market(world, alliance.weights(), alliance.make()).run().hash());
  }

  private static void write(Path file, String text) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
