package org.alliance.benchmarks.matching.report;

import static org.alliance.benchmarks.matching.market.SmallWorlds.DATA;
import static org.alliance.benchmarks.matching.market.SmallWorlds.DISTANCES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.run.Contest;
import org.alliance.benchmarks.matching.run.Outcomes;
import org.alliance.benchmarks.matching.speed.BatchSpeeds;
import org.alliance.benchmarks.matching.speed.Speeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Others read these names.
class FiguresTests {
  private static final Speeds SPEEDS = new Speeds(6, 55, 8_000, 90_000, 700, 9_000, 100, 10, 100);
  private static final BatchSpeeds BATCHES = new BatchSpeeds(2, 4, 1_000, 1_000);
  private static final List<String> HASHES = List.of("a1", "a1");

  private static Contest contest;
  private static List<Outcomes> all;

  @BeforeAll
  static void play() throws InterruptedException {
    contest = new Contest(DATA, DISTANCES, 1, 1);
    var policies = Stream.of("nearest", "greedy", "alliance").map(Policies::named).toList();
    all =
        List.of(
            contest.play(Scenario.WEEKLY_120, policies),
            contest.play(Scenario.WEEKLY_80, policies),
            contest.play(Scenario.QUARTERLY_120, policies));
  }

  @Test
  void haveTheirNamesInEachScenario(@TempDir Path folder) throws Exception {
    var file = folder.resolve("deeper/figures.json");
    Written.json(file, Figures.of(all, SPEEDS, BATCHES, HASHES));
    var json = JsonMapper.shared().readTree(Files.readString(file));
    for (var name : List.of("weekly-1.2", "weekly-0.8", "quarterly-1.2")) {
      var scenario = json.at("/scenarios").path(name);
      assertMeasuredOnce(scenario);
      for (var policy : List.of("nearest", "greedy", "alliance")) {
        var figures = scenario.path("policies").path(policy);
        for (var figure : List.of("share", "low", "high", "gini", "lepInLanguage")) {
          assertThat(figures.path(figure).isNumber()).as(figure).isTrue();
        }
        assertThat(figures.path("violations").asInt(-1)).isZero();
      }
    }
    assertMeasuredOnce(json);
  }

  private static void assertMeasuredOnce(JsonNode json) {
    assertThat(json.at("/perCaseMicros/p50").asDouble()).isEqualTo(6);
    assertThat(json.at("/perCaseMicros/p99").asDouble()).isEqualTo(55);
    assertThat(json.at("/perCaseMicros/naiveP50").asDouble()).isEqualTo(8_000);
    assertThat(json.at("/batch/oursMs").asDouble()).isEqualTo(2);
    assertThat(json.at("/batch/orToolsMs").asDouble()).isEqualTo(4);
    assertThat(json.at("/replayHashes/1").asString()).isEqualTo("a1");
  }

  @Test
  void sayWhichMarksAreNotMet() {
    var marks = MustHold.of(all, SPEEDS, BATCHES, HASHES);
    assertThat(marks).hasSize(19);
    assertThat(marks)
        .contains(
            new MustHold("one case, p50", "6.0 us (at most 7)", true),
            new MustHold("one case, p99", "55.0 us (at most 50)", false),
            new MustHold("hard rules broken, all scenarios", "0 (0)", true),
            new MustHold("two replays, one hash", "a1 a1", true));
    assertThat(MustHold.of(all, SPEEDS, BATCHES, List.of("a1", "b2")))
        .contains(new MustHold("two replays, one hash", "a1 b2", false));
  }

  @Test
  void areAllOnThePage() {
    var marks = MustHold.of(all, SPEEDS, BATCHES, HASHES);
    assertThat(new ReportPage(contest, all, SPEEDS, BATCHES).html(marks))
        .doesNotContain("{{")
        .contains("Quarterly quotas, 1.2 × demand", "NOT met", "California");
  }
}
