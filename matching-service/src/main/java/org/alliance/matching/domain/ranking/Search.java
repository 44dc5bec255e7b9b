package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.ranking.Millionths.ONE;
import static org.alliance.matching.domain.ranking.Millionths.times;

/// The search for the best firms of one case. Firms with better languages are offered first: where
/// the best of the rest cannot be good enough any more, none of them is looked at.
final class Search {
  /// So many are looked at in any order.
  private static final int FEW = 24;

  private final Roster roster;
  private final CaseNeed need;
  private final Scale scale;
  private final long[][] practising;
  private final Best best;

  /// What has to be reached to be among the best as they are now, and what language and distance
  /// have to be worth for it at least.
  private int bar;

  private int least;

  private Search(Roster roster, CaseNeed need, Scale scale, long[][] practising, Best best) {
    this.roster = roster;
    this.need = need;
    this.scale = scale;
    this.practising = practising;
    this.best = best;
  }

  static void among(Eligible firms, Roster roster, CaseNeed need, Scale scale, Best best) {
    var search = new Search(roster, need, scale, firms.practising, best);
    search.offerAll(firms.same, scale.same);
    if (firms.hasClose) {
      search.offerAll(firms.close, scale.close);
    }
    if (firms.hasEnglish) {
      search.offerAll(firms.english, scale.english);
    }
    search.offerAll(firms.interpreter, scale.interpreter);
  }

  /// Many are looked at ring by ring, the nearest first, until none that is farther can be good
  /// enough.
  private void offerAll(long[] firms, Scale.Fit fit) {
    raiseBar(fit);
    if (fit.points() + scale.distancePoints(0) < least) {
      return;
    }
    if (Bits.count(firms) <= FEW) {
      offerFew(firms, fit);
      return;
    }
    var rings = roster.ringsAround(need.place());
    for (var ring = 0; ring < Rings.COUNT; ring++) {
      if (fit.points() + scale.distancePoints(Rings.from(ring)) < least) {
        return;
      }
      offerRing(firms, rings, ring, fit);
    }
  }

  private void offerFew(long[] firms, Scale.Fit fit) {
    for (var word = 0; word < firms.length; word++) {
      for (var bits = firms[word]; bits != 0; bits &= bits - 1) {
        var firm = (word << 6) + Long.numberOfTrailingZeros(bits);
        offer(firm, roster.nearest(need.kilometres(), firm), fit);
      }
    }
  }

  private void offerRing(long[] firms, Rings rings, int ring, Scale.Fit fit) {
    var within = rings.firms(ring);
    for (var word = rings.firstWord(ring); word < rings.endWord(ring); word++) {
      for (var bits = firms[word] & within[word]; bits != 0; bits &= bits - 1) {
        var firm = (word << 6) + Long.numberOfTrailingZeros(bits);
        offer(firm, rings.kilometres(firm), fit);
      }
    }
  }

  /// A firm that is too far, whatever else it has, is not looked at more closely.
  private void offer(int firm, int kilometres, Scale.Fit fit) {
    var points = fit.points() + scale.distancePoints(kilometres);
    if (points < least) {
      return;
    }
    points += scale.areaPoints[covered(firm)] + scale.urgencyPoints(firm);
    var worth = times(points, scale.yields[firm]);
    var expected = scale.left == ONE ? worth : times(worth, scale.left);
    var net = expected - scale.penalties[firm] - fit.cost();
    if (net >= bar) {
      best.offer(firm, net, roster.markOf(firm));
      raiseBar(fit);
    }
  }

  private void raiseBar(Scale.Fit fit) {
    bar = best.bar();
    least = scale.least(bar, fit);
  }

  /// Who practises none of the services is not among the firms at all.
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
