package org.alliance.benchmarks.matching.speed;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.alliance.benchmarks.matching.input.PublicData;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.matching.domain.batch.Transportation;
import org.alliance.matching.domain.batch.TransportationSolver;
import org.alliance.matching.domain.firms.Distances;

/// How long a batch takes, with another solver beside it in the same run.
///
/// @param equal on how many of the random instances both said the same, with a proof
public record BatchSpeeds(double oursMs, double orToolsMs, int equal, int instances) {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 41;
  private static final int INSTANCES = 1_000;

  /// 500 cases and 300 firms that can take most of them, both solvers in turns; and a thousand
  /// small random instances, on which both have to say the same.
  public static BatchSpeeds measure(PublicData data, Distances distances) {
    var scenario = new Scenario("batch", 100, 1, 100, 300, false);
    var world = World.make(data, distances, scenario, 1);
    var random = new Random(1);
    var problem = ofWorld(world, random.ints(world.table.size(), 1, 3).toArray(), 500);
    var ours = new long[ROUNDS];
    var theirs = new long[ROUNDS];
    for (var round = -WARM_UP; round < ROUNDS; round++) {
      var other = new OrTools(problem);
      var started = System.nanoTime();
      var expected = other.solve();
      var between = System.nanoTime();
      var solved = TransportationSolver.solve(problem);
      var ended = System.nanoTime();
      if (solved.value() != expected) {
        throw new IllegalStateException("ours " + solved.value() + ", OR-Tools " + expected);
      }
      if (round >= 0) {
        theirs[round] = between - started;
        ours[round] = ended - between;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    return new BatchSpeeds(
        ours[ROUNDS / 2] / 1e6, theirs[ROUNDS / 2] / 1e6, equalInstances(), INSTANCES);
  }

  public double times() {
    return oursMs / orToolsMs;
  }

  private static int equalInstances() {
    var equal = 0;
    for (var instance = 0; instance < INSTANCES; instance++) {
      var small = random(new Random(instance));
      var solved = TransportationSolver.solve(small);
      equal +=
          solved.certify(small).isProven() && solved.value() == new OrTools(small).solve() ? 1 : 0;
    }
    return equal;
  }

  private static Transportation ofWorld(World world, int[] rooms, int cases) {
    var problem = new Transportation.Builder(rooms);
    var unbiased = Market.unbiased(world);
    world.arrivals.stream()
        .limit(cases)
        .forEach(arrival -> {
          var best = unbiased.best(arrival.need(), 0, Set.of(), 40);
          for (var place = 0; place < best.size(); place++) {
            problem.edge(best.firm(place), best.net(place));
          }
          problem.endCase();
        });
    return problem.build();
  }

  static Transportation random(Random random) {
    var firms = 1 + random.nextInt(30);
    var problem = new Transportation.Builder(random.ints(firms, 0, 5).toArray());
    var cases = random.nextInt(60);
    for (var number = 0; number < cases; number++) {
      var density = random.nextInt(100);
      for (var firm = 0; firm < firms; firm++) {
        if (random.nextInt(100) < density) {
          problem.edge(firm, random.nextInt(1_000) - 50);
        }
      }
      problem.endCase();
    }
    return problem.build();
  }
}
