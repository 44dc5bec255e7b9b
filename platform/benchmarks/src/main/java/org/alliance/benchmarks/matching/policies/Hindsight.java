package org.alliance.benchmarks.matching.policies;

import java.util.Set;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.matching.domain.batch.Transportation;
import org.alliance.matching.domain.batch.TransportationSolver;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Weights;

/// The most that could have been reached by whoever knew all cases, all answers and all delays
/// beforehand: an exact optimum with its proof. Weekly bursts, quotas of single areas and the
/// number of interpreters do not bind it, so it is an upper bound for policies, which they do bind.
public final class Hindsight {
  private final World world;
  private final Ranker unbiased;
  private final int firms;
  private final int periods;

  private Hindsight(World world) {
    this.world = world;
    unbiased = Market.unbiased(world);
    firms = world.table.size();
    periods = Math.ceilDiv(Scenario.WEEKS, world.scenario.periodWeeks());
  }

  public static long value(World world) {
    return new Hindsight(world).solve();
  }

  private long solve() {
    var problem = new Transportation.Builder(rooms());
    for (var arrival : world.arrivals) {
      if (arrival.minute() >= 0) {
        enter(arrival, problem);
        problem.endCase();
      }
    }
    var built = problem.build();
    var solved = TransportationSolver.solve(built);
    if (!solved.certify(built).isProven()) {
      throw new IllegalStateException("the hindsight optimum has no proof");
    }
    return solved.value();
  }

  /// One for each firm and period.
  private int[] rooms() {
    var rooms = new int[firms * periods];
    for (var firm = 0; firm < firms; firm++) {
      var capacity = world.table.firm(firm).capacity();
      for (var period = 0; period < periods; period++) {
        rooms[period * firms + firm] =
            world.scenario.periodWeeks() == 1 ? capacity.perWeek() : capacity.perQuarter();
      }
    }
    return rooms;
  }

  private void enter(Arrival arrival, Transportation.Builder problem) {
    var best = unbiased.best(arrival.need(), 0, Set.of(), firms);
    for (var place = 0; place < best.size(); place++) {
      var firm = best.firm(place);
      var answer = world.answer(arrival, firm);
      if (answer.accepts()) {
        enter(arrival, firm, answer.afterMinutes(), problem);
      }
    }
  }

  /// The firm may be asked at once, or when one of its later periods begins.
  private void enter(Arrival arrival, int firm, long afterMinutes, Transportation.Builder problem) {
    var length = world.scenario.period();
    var value = Market.value(unbiased, arrival, firm);
    for (var period = (int) (arrival.minute() / length); period < periods; period++) {
      var taken = Math.max(arrival.minute(), period * length) + afterMinutes;
      if (!Market.isInTime(arrival, taken)) {
        return;
      }
      var hours = (taken - arrival.minute()) / 60;
      var left = Weights.leftAfter(arrival.need().facts().urgency(), hours);
      problem.edge(period * firms + firm, Millionths.times(value, left));
    }
  }
}
