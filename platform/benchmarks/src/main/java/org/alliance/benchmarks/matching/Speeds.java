package org.alliance.benchmarks.matching;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.alliance.matching.domain.batch.Transportation;
import org.alliance.matching.domain.batch.TransportationSolver;
import org.alliance.matching.domain.ranking.Distances;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Standing;
import org.alliance.matching.domain.ranking.Weights;

/// How long a decision takes, with a naive one and another solver beside it in the same run.
final class Speeds {
  private static final int TOP = 10;
  private static final int WARM_UP = 40_000;

  private Speeds() {}

  record PerCase(double p50, double p99, double naiveP50, long firms, long lawyers) {}

  record Batches(double oursMs, double orToolsMs, int equal, int instances) {}

  static PerCase perCase(PublicData data, Distances distances) {
    var scenario = new Scenario("speed", 20_000, 1, 100, 10_000, false);
    var world = World.make(data, distances, scenario, 1);
    var ranker =
        new Ranker(
            new Standing(world.roster, Weights.STANDARD, 6),
            new InterpreterPool(1_000, Weights.STANDARD.interpreter()));
    var cases = world.arrivals;
    var seen = 0L;
    for (var call = 0; call < WARM_UP; call++) {
      seen += ranker.best(cases.get(call % cases.size()).need(), 3, Set.of(), TOP).eligible();
    }
    var nanos = new long[20_000];
    for (var call = 0; call < nanos.length; call++) {
      var need = cases.get(call % cases.size()).need();
      var started = System.nanoTime();
      seen += ranker.best(need, 3, Set.of(), TOP).eligible();
      nanos[call] = System.nanoTime() - started;
    }
    var naive = new NaiveRanker(world.roster.firms(), data.areas());
    var slow = new long[300];
    for (var call = 0; call < 2 * slow.length; call++) {
      var need = cases.get(call % cases.size()).need();
      var started = System.nanoTime();
      seen += naive.best(need, TOP).size();
      slow[call % slow.length] = System.nanoTime() - started;
    }
    if (seen == 0) {
      throw new IllegalStateException("no case had any firm");
    }
    Arrays.sort(nanos);
    Arrays.sort(slow);
    return new PerCase(
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        slow[slow.length / 2] / 1e3,
        world.roster.size(),
        world.roster.firms().stream().mapToLong(firm -> firm.lawyers().size()).sum());
  }

  /// 500 cases and 300 firms that can take most of them, both solvers in turns; and a thousand
  /// small random instances, on which both have to say the same.
  static Batches batches(PublicData data, Distances distances) {
    var scenario = new Scenario("batch", 100, 1, 100, 300, false);
    var world = World.make(data, distances, scenario, 1);
    var random = new Random(1);
    var problem = ofWorld(world, random.ints(world.roster.size(), 1, 3).toArray(), 500);
    var rounds = 41;
    var ours = new long[rounds];
    var theirs = new long[rounds];
    for (var round = -20; round < rounds; round++) {
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
    var equal = 0;
    var instances = 1_000;
    for (var instance = 0; instance < instances; instance++) {
      var small = random(new Random(instance));
      var solved = TransportationSolver.solve(small);
      equal +=
          solved.certify(small).isProven() && solved.value() == new OrTools(small).solve() ? 1 : 0;
    }
    return new Batches(ours[rounds / 2] / 1e6, theirs[rounds / 2] / 1e6, equal, instances);
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
