package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.numbers.Millionths.ONE;
import static org.alliance.matching.domain.numbers.Millionths.times;

/// The search for the best firms of one case. Firms with better languages are offered first: where
/// the best of the rest cannot be good enough any more, none of them is looked at.
final class TopKSearch {
  /// So many are looked at in any order.
  private static final int FEW = 24;

  private final FirmTable table;
  private final CaseNeed need;
  private final ScoreTerms scale;
  private final long[][] practising;
  private final TopK best;

  /// What has to be reached to be among the best as they are now, and what language and distance
  /// have to be worth for it at least.
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

  /// Many are looked at band by band, the nearest first, until none that is farther can be good
  /// enough.
  private void offerAll(long[] firms, ScoreTerms.Fit fit) {
    raiseBar(fit);
    if (fit.points() + scale.distancePoints(0) < least) {
      return;
    }
    if (FirmBits.count(firms) <= FEW) {
      offerFew(firms, fit);
      return;
    }
    var bands = table.bandsAround(need.place());
    for (var band = 0; band < DistanceBands.COUNT; band++) {
      if (fit.points() + scale.distancePoints(DistanceBands.from(band)) < least) {
        return;
      }
      offerBand(firms, bands, band, fit);
    }
  }

  private void offerFew(long[] firms, ScoreTerms.Fit fit) {
    for (var word = 0; word < firms.length; word++) {
      for (var bits = firms[word]; bits != 0; bits &= bits - 1) {
        var firm = (word << 6) + Long.numberOfTrailingZeros(bits);
        offer(firm, table.nearest(need.kilometres(), firm), fit);
      }
    }
  }

  private void offerBand(long[] firms, DistanceBands bands, int band, ScoreTerms.Fit fit) {
    var within = bands.firms(band);
    for (var word = bands.firstWord(band); word < bands.endWord(band); word++) {
      for (var bits = firms[word] & within[word]; bits != 0; bits &= bits - 1) {
        var firm = (word << 6) + Long.numberOfTrailingZeros(bits);
        offer(firm, bands.kilometres(firm), fit);
      }
    }
  }

  /// A firm that is too far, whatever else it has, is not looked at more closely.
  private void offer(int firm, int kilometres, ScoreTerms.Fit fit) {
    var points = fit.points() + scale.distancePoints(kilometres);
    if (points < least) {
      return;
    }
    points += scale.areaPoints[covered(firm)] + scale.urgencyPoints(firm);
    var worth = times(points, scale.yields[firm]);
    var expected = scale.left == ONE ? worth : times(worth, scale.left);
    var net = expected - scale.penalties[firm] - fit.cost();
    if (net >= bar) {
      best.offer(firm, net, table.tieBreakOf(firm));
      raiseBar(fit);
    }
  }

  private void raiseBar(ScoreTerms.Fit fit) {
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
