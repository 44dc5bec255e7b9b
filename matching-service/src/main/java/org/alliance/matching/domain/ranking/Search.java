package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.ranking.Millionths.times;

/// The search for the best firms of one case. Firms with better languages are offered first: where
/// the best of the rest cannot be good enough any more, none of them is looked at.
final class Search {
  /// So many are looked at in any order.
  private static final int FEW = 256;

  private final Roster roster;
  private final CaseNeed need;
  private final Scale scale;
  private final long[][] practising;
  private final Best best;

  /// What language and distance have to be worth at least, as the best are now.
  private int least;

  private Search(Roster roster, CaseNeed need, Scale scale, long[][] practising, Best best) {
    this.roster = roster;
    this.need = need;
    this.scale = scale;
    this.practising = practising;
    this.best = best;
  }

  static void among(Eligible firms, Roster roster, CaseNeed need, Scale scale, Best best) {
    var search = new Search(roster, need, scale, firms.practising(), best);
    search.offerAll(firms.same(), scale.same);
    search.offerAll(firms.close(), scale.close);
    search.offerAll(firms.english(), scale.english);
    search.offerAll(firms.interpreter(), scale.interpreter);
  }

  /// Many are looked at ring by ring, the nearest first, until none that is farther can be good
  /// enough.
  private void offerAll(long[] firms, Scale.Fit fit) {
    least = scale.least(best.bar(), fit);
    if (fit.points() + scale.distancePoints(0) < least) {
      return;
    }
    if (Bits.count(firms) <= FEW) {
      for (var word = 0; word < firms.length; word++) {
        offerWord(firms[word], word, fit);
      }
      return;
    }
    var rings = roster.ringsAround(need.place());
    for (var ring = 0; ring < rings.length; ring++) {
      if (fit.points() + scale.distancePoints(Rings.from(ring)) < least) {
        return;
      }
      for (var word = 0; word < firms.length; word++) {
        offerWord(firms[word] & rings[ring][word], word, fit);
      }
    }
  }

  private void offerWord(long firms, int word, Scale.Fit fit) {
    for (var bits = firms; bits != 0; bits &= bits - 1) {
      offer((word << 6) + Long.numberOfTrailingZeros(bits), fit);
    }
  }

  /// A firm that is too far, whatever else it has, is not looked at more closely.
  private void offer(int firm, Scale.Fit fit) {
    var points = fit.points() + scale.distancePoints(roster.nearest(scale.row, firm));
    if (points < least) {
      return;
    }
    var covered = 0;
    for (var sets : practising) {
      covered += (int) (sets[firm >>> 6] >>> firm & 1);
    }
    points += scale.areaPoints[covered] + scale.urgencyPoints(firm);
    var net =
        times(times(points, scale.yields[firm]), scale.left) - scale.penalties[firm] - fit.cost();
    if (net >= best.bar()) {
      best.offer(firm, net, roster.markOf(firm));
      least = scale.least(best.bar(), fit);
    }
  }
}
