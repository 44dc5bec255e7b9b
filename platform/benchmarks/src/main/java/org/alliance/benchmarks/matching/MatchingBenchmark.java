package org.alliance.benchmarks.matching;

import org.alliance.benchmarks.matching.policies.Quiet;

import org.alliance.benchmarks.matching.report.Written;
import org.alliance.benchmarks.matching.report.ReportPage;
import org.alliance.benchmarks.matching.report.Report;
import org.alliance.benchmarks.matching.report.MustHold;
import org.alliance.benchmarks.matching.report.Figures;
import org.alliance.benchmarks.matching.run.Outcomes;
import org.alliance.benchmarks.matching.run.Contest;
import org.alliance.benchmarks.matching.speed.Speeds;
import org.alliance.benchmarks.matching.speed.BatchSpeeds;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.policies.TimefoldPolicy;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.PublicData;
import org.alliance.benchmarks.matching.input.MadeUpData;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliance.matching.domain.firms.Distances;

/// `./alliance bench matching`: how well cases are matched, as a share of the hindsight optimum.
public final class MatchingBenchmark {
  private final Contest contest;
  private final PrintStream out;

  /// @param shared the folder of public records; made-up ones are used if it is not there
  /// @param firstSeed weights and rules were chosen on seeds below 1,000; what is published is not
  public MatchingBenchmark(Path shared, int seeds, long firstSeed, PrintStream out) {
    this.out = out;
    Quiet.timefold();
    PublicData data;
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
    contest = new Contest(data, new Distances(data.areas()), seeds, firstSeed);
  }

  /// The scenarios that the marks are set for, one with refusals, and the speeds.
  public void run(Path json, Path html) throws InterruptedException {
    out.printf(
        "Seeds %d to %d, for Timefold too: it tries %,d moves a waiting case, on any machine.%n",
        contest.firstSeed(), contest.firstSeed() + contest.seeds() - 1, TimefoldPolicy.MOVES);
    var speeds = Speeds.measure(contest.data(), contest.distances());
    var batches = BatchSpeeds.measure(contest.data(), contest.distances());
    var all = new ArrayList<Outcomes>();
    for (var scenario :
        List.of(Scenario.WEEKLY_120, Scenario.WEEKLY_80, Scenario.QUARTERLY_120, Scenario.ASKED)) {
      var policies =
          Policies.all().values().stream().filter(policy -> policy.isFor(scenario)).toList();
      var outcomes = contest.play(scenario, policies);
      Report.scenario(outcomes, out);
      all.add(outcomes);
    }
    var hashes = List.of(contest.replay(), contest.replay());
    Report.speeds(speeds, batches, hashes, out);
    var marks = MustHold.of(all, speeds, batches, hashes);
    Report.marks(marks, out);
    Written.json(json, Figures.of(all, speeds, batches, hashes));
    Written.text(html, new ReportPage(contest, all, speeds, batches).html(marks));
    out.println("Written: " + json + " and " + html);
  }

  /// Everything against everything, with few policies: a line a cell.
  public void runGrid(Path json) throws InterruptedException {
    new Grid(contest, out).run(json);
  }
}
