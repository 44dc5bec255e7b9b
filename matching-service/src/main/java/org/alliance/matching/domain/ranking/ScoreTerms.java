package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.numbers.Millionths.ONE;
import static org.alliance.matching.domain.numbers.Millionths.times;

import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.ranking.Score.LanguageFit;

/// The terms of the score that are the same for all firms of one case.
final class ScoreTerms {
  /// The points for a firm's language, and its cost.
  record Fit(int points, int cost) {}

  final Fit same;
  final Fit close;
  final Fit english;
  final Fit interpreter;
  final int[] nearness;
  final int[] areaPoints;
  final int left;
  final int[] yields;
  final int[] penalties;
  final int[] promptness;
  final boolean urgent;
  final int urgencyWeight;
  final int rest;

  /// The points of every firm that would take more of such cases; empty if there is none.
  private final int[] wishes;

  private final int mostWish;

  ScoreTerms(
      CaseNeed need, long waitedHours, FirmLedger ledger, int[] nearness, int interpreterPrice) {
    var weights = ledger.weights();
    this.nearness = nearness;
    same = fit(weights, LanguageFit.SAME, 0);
    close = fit(weights, LanguageFit.CLOSE, 0);
    english = fit(weights, LanguageFit.ENGLISH, 0);
    interpreter = fit(weights, LanguageFit.INTERPRETER, interpreterPrice);
    var wanted = Math.max(1, Integer.bitCount(need.services()));
    areaPoints = new int[wanted + 1];
    for (var covered = 0; covered <= wanted; covered++) {
      areaPoints[covered] =
          need.services() == 0
              ? weights.area()
              : times(weights.area(), Millionths.of(covered, wanted));
    }
    left = Weights.leftAfter(need.facts().urgency(), waitedHours);
    yields = ledger.yields(need.mainService());
    penalties = ledger.penalties();
    promptness = ledger.promptness();
    urgent = need.facts().urgency() == Urgency.URGENT;
    urgencyWeight = weights.urgency();
    rest = weights.area() + weights.urgency();
    wishes = ledger.table().wishes(need.facts(), weights.wish());
    mostWish = wishes.length == 0 ? 0 : weights.wish();
  }

  private static Fit fit(Weights weights, LanguageFit fit, int cost) {
    return new Fit(times(weights.language(), worth(fit)), cost);
  }

  static int worth(LanguageFit fit) {
    return switch (fit) {
      case SAME -> Weights.SAME_LANGUAGE;
      case CLOSE -> Weights.CLOSE_LANGUAGE;
      case ENGLISH -> Weights.ENGLISH_BETWEEN_THEM;
      case INTERPRETER -> Weights.INTERPRETER;
    };
  }

  /// The points that a firm needs from language and distance to reach the bar, if it has the best
  /// of everything else.
  int least(int bar, Fit fit) {
    var expected = (long) bar + fit.cost - mostWish;
    return expected <= 0 ? Integer.MIN_VALUE : (int) Math.ceilDiv(expected * ONE, left) - rest;
  }

  int distancePoints(int kilometres) {
    return nearness[Math.min(kilometres, nearness.length - 1)];
  }

  int wishPoints(int firm) {
    return wishes.length == 0 ? 0 : wishes[firm];
  }

  /// Only an urgent case minds whether a firm answers in time.
  int urgencyPoints(int firm) {
    return urgent ? times(urgencyWeight, promptness[firm]) : urgencyWeight;
  }
}
