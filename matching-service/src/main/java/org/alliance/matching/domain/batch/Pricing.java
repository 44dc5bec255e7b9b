package org.alliance.matching.domain.batch;

import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Ranker;

/// The shadow price of a place at each firm: the higher of its prices until the week and until the
/// quarter is over.
public final class Pricing {
  /// Cases so many weeks back say what is to come.
  public static final int WEEKS = 8;

  private static final int BEST_FIRMS = 40;
  private static final int FUTURES = 8;
  private static final int LARGEST_FUTURE = 400;

  private final ShadowPriceEstimator outlook =
      new ShadowPriceEstimator(WEEKS, FUTURES, LARGEST_FUTURE);

  /// @param unbiased a ranker that knows no prices, no loads and no refusals
  public void remember(CaseNeed need, long minute, Ranker unbiased) {
    outlook.remember(PastCaseSample.of(need, minute, unbiased, BEST_FIRMS));
  }

  /// @param now in minutes; also the seed of what is drawn
  public int[] prices(RoomSnapshot places, long now, long untilWeekEnds, long untilQuarterEnds) {
    var week = outlook.prices(places, now, untilWeekEnds, places.inWeek());
    var quarter = outlook.prices(places, now, untilQuarterEnds, places.inQuarter());
    var prices = new int[week.length];
    for (var firm = 0; firm < prices.length; firm++) {
      prices[firm] = Math.max(week[firm], quarter[firm]);
    }
    return prices;
  }
}
