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
  private static final int WEEKS_OF_A_QUARTER = 13;

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
    var table = new FirmTable(firms, distances);
    var unbiased = Ranker.unbiased(table);
    var rooms = new int[table.size()];
    for (var firm = 0; firm < rooms.length; firm++) {
      var capacity = table.firm(firm).capacity();
      rooms[firm] =
          Math.min(
              capacity.perWeek() * weeks,
              Math.ceilDiv(capacity.perQuarter() * weeks, WEEKS_OF_A_QUARTER));
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
    return TransportationSolver.solve(problem.build());
  }
}
