package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.numbers.Millionths.ONE;
import static org.alliance.matching.domain.numbers.Millionths.times;

/// Searches the best firms of one case. Firms with better languages come first: if the best of the
/// rest cannot reach the bar, none of the rest is looked at.
final class TopKSearch {
  private final FirmTable table;
  private final CaseNeed need;
  private final ScoreTerms scale;
  private final long[][] practising;
  private final TopK best;

  /// The net score that a firm has to reach to be among the best so far, and the points that it
  /// needs from language and distance for that.
  private int bar;

  private int least;

  private TopKSearch(
      FirmTable table, CaseNeed need, ScoreTerms scale, long[][] practising, TopK best) {
    this.table = table;
    this.need = need;
    this.scale = scale;
    this.practising = practising;
    this.best = best;
  }

  static void among(
      EligibleFirms firms, FirmTable table, CaseNeed need, ScoreTerms scale, TopK best) {
    var search = new TopKSearch(table, need, scale, firms.practising, best);
    search.offerAll(firms.same, scale.same);
    if (firms.hasClose) {
      search.offerAll(firms.close, scale.close);
    }
    if (firms.hasEnglish) {
      search.offerAll(firms.english, scale.english);
    }
    search.offerAll(firms.interpreter, scale.interpreter);
  }

  private void offerAll(long[] firms, ScoreTerms.Fit fit) {
    raiseBar(fit);
    if (fit.points() + scale.distancePoints(0) < least) {
      return;
    }
    var kilometres = table.kilometresFrom(need.place());
    for (var word = 0; word < firms.length; word++) {
      for (var bits = firms[word]; bits != 0; bits &= bits - 1) {
        var firm = (word << 6) + Long.numberOfTrailingZeros(bits);
        offer(firm, kilometres[firm], fit);
      }
    }
  }

  /// Leaves out a firm that is too far to reach the bar, whatever else it has.
  private void offer(int firm, int kilometres, ScoreTerms.Fit fit) {
    var points = fit.points() + scale.distancePoints(kilometres);
    if (points < least) {
      return;
    }
    points += scale.areaPoints[covered(firm)] + scale.urgencyPoints(firm);
    var worth = times(points, scale.yields[firm]);
    var expected = scale.left == ONE ? worth : times(worth, scale.left);
    var net = expected - scale.penalties[firm] - fit.cost() + scale.wishPoints(firm);
    if (net >= bar) {
      best.offer(firm, net, table.tieBreakOf(firm));
      raiseBar(fit);
    }
  }

  private void raiseBar(ScoreTerms.Fit fit) {
    bar = best.bar();
    least = scale.least(bar, fit);
  }

  /// A firm that practises none of the services is not among these firms.
  private int covered(int firm) {
    if (practising.length == 1) {
      return 1;
    }
    var covered = 0;
    for (var sets : practising) {
      covered += (int) (sets[firm >>> 6] >>> firm & 1);
    }
    return covered;
  }
}
