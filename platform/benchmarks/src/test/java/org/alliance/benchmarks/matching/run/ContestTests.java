package org.alliance.benchmarks.matching.run;

import org.alliance.benchmarks.matching.policies.Quiet;

import org.alliance.benchmarks.matching.policies.Hindsight;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.benchmarks.matching.market.HardRule;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import static org.alliance.benchmarks.matching.market.SmallWorlds.DATA;
import static org.alliance.benchmarks.matching.market.SmallWorlds.DAY;
import static org.alliance.benchmarks.matching.market.SmallWorlds.DISTANCES;
import static org.alliance.benchmarks.matching.market.SmallWorlds.arrival;
import static org.alliance.benchmarks.matching.market.SmallWorlds.firm;
import static org.alliance.benchmarks.matching.market.SmallWorlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.matching.domain.firms.Capacity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContestTests {
  @BeforeAll
  static void quiet() {
    Quiet.timefold();
  }

  @ParameterizedTest
  @CsvSource({"80, 1, 100", "60, 1, 60", "100, 4, 70", "120, 13, 100"})
  void noPolicyReachesMoreThanHindsightOrBreaksARule(int capacity, int weeks, int acceptance) {
    var scenario = new Scenario("small", capacity, weeks, acceptance, 20, false);
    for (var seed = 1L; seed <= 3; seed++) {
      var world = World.make(DATA, DISTANCES, scenario, seed);
      var optimum = Hindsight.value(world);
      for (var policy : Policies.all().values()) {
        if (!policy.isFor(scenario)) {
          continue;
        }
        var tally = new Market(world, policy.weights(), policy.make()).run();
        assertThat(tally.value())
            .as("%s, seed %d", policy.name(), seed)
            .isPositive()
            .isLessThanOrEqualTo(optimum);
        assertThat(tally.broken()).as("%s, seed %d", policy.name(), seed).isEmpty();
      }
    }
  }

  @Test
  void quotasOfAreasAndOfFirmsAreReached() {
    var scenario = new Scenario("small", 60, 4, 50, 20, false);
    var world = World.make(DATA, DISTANCES, scenario, 1);
    var alliance = Policies.named("alliance");
    var tally = new Market(world, alliance.weights(), alliance.make()).run();
    assertThat(tally.reached().keySet())
        .containsAll(Set.of(HardRule.WEEK, HardRule.PERIOD, HardRule.AREA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "nearest", "timefold", "alliance"})
  void theSameSeedIsTheSameHash(String name) {
    var first = hash(name, 1);
    assertThat(hash(name, 1)).isEqualTo(first);
    assertThat(hash(name, 2)).isNotEqualTo(first);
  }

  private static long hash(String name, long seed) {
    var scenario = new Scenario("small", 80, 1, 100, 20, false);
    var policy = Policies.named(name);
    var world = World.make(DATA, DISTANCES, scenario, seed);
    return new Market(world, policy.weights(), policy.make()).run().hash();
  }

  /// The second case waits 20 days for its firm's next quota, the third would wait 22.
  @ParameterizedTest
  @ValueSource(strings = {"greedy", "nearest", "batch-only", "alliance"})
  void patienceEndsForPoliciesWhenItEndsForHindsight(String name) {
    var scenario = new Scenario("small", 100, 4, 100, 1, false);
    var policy = Policies.named(name);
    for (var last : List.of(8 * DAY, 6 * DAY)) {
      var cases = List.of(arrival(0, 0), arrival(1, last));
      var world = world(scenario, cases, firm(1, new Capacity(1, 1, Map.of())));
      var tally = new Market(world, policy.weights(), policy.make()).run();
      assertThat(tally.value()).isLessThanOrEqualTo(Hindsight.value(world));
      assertThat(tally.matched()).isEqualTo(last == 8 * DAY ? 1 : 0.5);
    }
  }
}
