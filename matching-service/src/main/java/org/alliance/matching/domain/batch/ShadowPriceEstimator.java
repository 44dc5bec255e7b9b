package org.alliance.matching.domain.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.numbers.TieBreakHash;

/// Estimates the shadow price of a place at each firm: its worth to cases still to come. Some
/// futures are drawn from the cases of the last weeks, each is solved as if it were known, and the
/// prices of the solutions are averaged. The draws come from a seed, so the same weeks give the
/// same prices.
public final class ShadowPriceEstimator {
  private static final long WEEK = 7 * 24 * 60;

  private final long remembered;
  private final int futures;
  private final int largest;
  private final Deque<PastCaseSample> past = new ArrayDeque<>();
  private long firstMinute = Long.MAX_VALUE;

  /// @param weeks how far back cases are remembered
  /// @param futures how many are drawn
  /// @param largest how many cases one future has at most; beyond that it is drawn smaller, and the
  ///   firms' room with it
  public ShadowPriceEstimator(int weeks, int futures, int largest) {
    remembered = weeks * WEEK;
    this.futures = futures;
    this.largest = largest;
  }

  public void remember(PastCaseSample prospect) {
    firstMinute = Math.min(firstMinute, prospect.minute());
    past.addLast(prospect);
    while (past.getFirst().minute() < prospect.minute() - remembered) {
      past.removeFirst();
    }
  }

  /// @param now in minutes; also the seed of the draws
  /// @param horizon the minutes until the room is opened again
  /// @param rooms what each firm can take until then
  public int[] prices(RoomSnapshot places, long now, long horizon, int[] rooms) {
    var firms = places.firms();
    var worth = new int[firms];
    var known = Math.max(WEEK, Math.min(remembered, now - firstMinute));
    var expected = past.size() * horizon / known;
    if (past.isEmpty() || expected == 0) {
      return worth;
    }
    var drawn = (int) Math.min(expected, largest);
    var sample = new ArrayList<>(past);
    var sums = new long[firms];
    for (var future = 0; future < futures; future++) {
      var solved = solve(places, sample, drawn, expected, rooms, TieBreakHash.mixed(now + future));
      for (var firm = 0; firm < firms; firm++) {
        sums[firm] += solved.prices()[firm];
      }
    }
    for (var firm = 0; firm < firms; firm++) {
      worth[firm] = (int) (sums[firm] / futures);
    }
    return worth;
  }

  private static Assignment solve(
      RoomSnapshot places,
      List<PastCaseSample> sample,
      int drawn,
      long expected,
      int[] rooms,
      long seed) {
    var random = new Draws(seed);
    var scaled = new int[places.firms()];
    for (var firm = 0; firm < scaled.length; firm++) {
      // Rounded up or down by lot, so that small rooms are not lost in a small future.
      var exact = rooms[firm] * (long) drawn;
      scaled[firm] = (int) ((exact + random.below(expected)) / expected);
    }
    var problem = new Transportation.Builder(scaled);
    for (var number = 0; number < drawn; number++) {
      var prospect = sample.get((int) random.below(sample.size()));
      for (var edge = 0; edge < prospect.firms().length; edge++) {
        var firm = prospect.firms()[edge];
        problem.edge(
            firm,
            Millionths.times(prospect.values()[edge], places.yields()[prospect.area()][firm]));
      }
      problem.endCase();
    }
    return TransportationSolver.solve(problem.build());
  }

  /// Draws that are the same on every machine.
  private static final class Draws {
    private static final long STEP = 0x9e3779b97f4a7c15L;
    private long state;

    Draws(long seed) {
      state = seed;
    }

    long below(long bound) {
      state += STEP;
      return Math.floorMod(TieBreakHash.mixed(state), bound);
    }
  }
}
