package org.alliance.benchmarks.matching.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliance.benchmarks.matching.input.PublicData;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.benchmarks.matching.policies.Hindsight;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.matching.domain.firms.Distances;

/// Lets policies play the same worlds, one world a seed.
///
/// @param seeds how many; {@code firstSeed} is the first
public record Contest(PublicData data, Distances distances, int seeds, long firstSeed) {
  public Outcomes play(Scenario scenario, List<Policies> policies) throws InterruptedException {
    var outcomes = new Outcomes(scenario);
    var jobs = new ArrayList<Future<?>>();
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var number = 0; number < seeds; number++) {
        var seed = firstSeed + number;
        jobs.add(pool.submit(() -> play(scenario, policies, seed, outcomes)));
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
      var tally = new Market(world, policy.weights(), policy.make()).run();
      outcomes.add(policy.name(), seed, new Outcomes.Run(tally.value() / optimum, tally));
    }
  }

  /// One world from nothing, and the hash of every decision in it.
  public String replay() {
    var world = World.make(data, new Distances(data.areas()), Scenario.WEEKLY_120, firstSeed);
    var alliance = Policies.named("alliance");
    return Long.toHexString(new Market(world, alliance.weights(), alliance.make()).run().hash());
  }
}
