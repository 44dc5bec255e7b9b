package org.alliance.matching.domain.batch;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmTable;
import org.alliance.matching.domain.ranking.Ranker;

/// The share of the hindsight optimum that the cases of some weeks have not reached. If it is more
/// with prices than without, the prices are noise: turn them off.
public final class Regret {
  private static final int BEST_FIRMS = 40;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int DAYS_OF_A_QUARTER = 13 * DAYS_OF_A_WEEK;

  private Regret() {}

  /// A case as it was when it came.
  public record Known(CaseId caseId, CaseFacts facts) {}

  /// The share of the optimum that was missed, in millionths.
  ///
  /// @param reached the value of what the cases got
  /// @param weeks how long these cases took to come
  public static int of(
      List<FirmFacts> firms, List<Known> cases, long reached, int weeks, Distances distances) {
    var best = optimum(firms, cases, weeks, distances).value();
    return best == 0 ? 0 : (int) Math.max(0, (best - reached) * Millionths.ONE / best);
  }

  /// The assignment of the greatest value, if nothing but the firms' own quotas is in the way.
  public static Assignment optimum(
      List<FirmFacts> firms, List<Known> cases, int weeks, Distances distances) {
    return TransportationSolver.solve(problem(firms, cases, DAYS_OF_A_WEEK * weeks, distances));
  }

  /// What matching is measured by, in millionths. Both know the same firms, quotas and values.
  ///
  /// @param optimum reached by somebody who knew all cases beforehand
  /// @param greedy reached if each case got the best firm with room when it came
  public record Yardsticks(long optimum, long greedy) {}

  /// @param cases in the order in which they came
  /// @param days how long these cases took to come
  public static Yardsticks yardsticks(
      List<FirmFacts> firms, List<Known> cases, int days, Distances distances) {
    var problem = problem(firms, cases, days, distances);
    return new Yardsticks(TransportationSolver.solve(problem).value(), greedy(problem));
  }

  private static long greedy(Transportation problem) {
    var left = problem.rooms().clone();
    var value = 0L;
    for (var number = 0; number < problem.cases(); number++) {
      // The edges of a case are the best first.
      for (var edge = problem.firstEdge()[number]; edge < problem.firstEdge()[number + 1]; edge++) {
        if (left[problem.firms()[edge]] > 0) {
          left[problem.firms()[edge]]--;
          value += problem.values()[edge];
          break;
        }
      }
    }
    return value;
  }

  private static Transportation problem(
      List<FirmFacts> firms, List<Known> cases, int days, Distances distances) {
    var table = new FirmTable(firms, distances);
    var unbiased = Ranker.unbiased(table);
    var rooms = new int[table.size()];
    for (var firm = 0; firm < rooms.length; firm++) {
      var capacity = table.firm(firm).capacity();
      rooms[firm] =
          (int)
              Math.min(
                  Math.ceilDiv((long) capacity.perWeek() * days, DAYS_OF_A_WEEK),
                  Math.ceilDiv((long) capacity.perQuarter() * days, DAYS_OF_A_QUARTER));
    }
    var problem = new Transportation.Builder(rooms);
    for (var known : cases) {
      var best =
          unbiased.best(
              CaseNeed.of(known.caseId(), known.facts(), distances), 0, Set.of(), BEST_FIRMS);
      for (var place = 0; place < best.size(); place++) {
        problem.edge(best.firm(place), best.net(place));
      }
      problem.endCase();
    }
    return problem.build();
  }
}
