package org.alliance.benchmarks.matching;

import java.util.Set;
import org.alliance.matching.domain.batch.Transportation;
import org.alliance.matching.domain.batch.TransportationSolver;
import org.alliance.matching.domain.ranking.Millionths;
import org.alliance.matching.domain.ranking.Weights;

/// The most that could have been reached by whoever knew all cases, all answers and all delays
/// beforehand: an exact optimum with its proof. Weekly bursts do not bind it, so it is an upper
/// bound for policies, which they do bind.
final class Hindsight {
  private Hindsight() {}

  static long value(World world) {
    var scenario = world.scenario;
    var periods = Math.ceilDiv(Scenario.WEEKS, scenario.periodWeeks());
    var firms = world.roster.size();
    var rooms = new int[firms * periods];
    for (var firm = 0; firm < firms; firm++) {
      var capacity = world.roster.firm(firm).capacity();
      for (var period = 0; period < periods; period++) {
        rooms[period * firms + firm] =
            scenario.periodWeeks() == 1 ? capacity.perWeek() : capacity.perQuarter();
      }
    }
    var problem = new Transportation.Builder(rooms);
    var unbiased = Market.unbiased(world);
    for (var arrival : world.arrivals) {
      if (arrival.minute() < 0) {
        continue;
      }
      var best = unbiased.best(arrival.need(), 0, Set.of(), firms);
      for (var place = 0; place < best.size(); place++) {
        var firm = best.firm(place);
        var answer = world.answer(arrival, firm);
        if (!answer.accepts()) {
          continue;
        }
        var value = Market.value(unbiased, arrival, firm);
        for (var period = (int) (arrival.minute() / scenario.period());
            period < periods;
            period++) {
          var start = Math.max(arrival.minute(), period * scenario.period());
          var waited = start - arrival.minute() + answer.afterMinutes();
          if (waited > Market.PATIENCE) {
            break;
          }
          var left = Weights.leftAfter(arrival.need().facts().urgency(), waited / 60);
          problem.edge(period * firms + firm, Millionths.times(value, left));
        }
      }
      problem.endCase();
    }
    var built = problem.build();
    var solved = TransportationSolver.solve(built);
    if (!solved.certify(built).isProven()) {
      throw new IllegalStateException("the hindsight optimum has no proof");
    }
    return solved.value();
  }
}
