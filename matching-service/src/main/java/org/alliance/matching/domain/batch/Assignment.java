package org.alliance.matching.domain.batch;

import java.util.Arrays;

/// Which firm each case goes to, and the proof that nothing is worth more.
///
/// @param firmOf each case, or [Transportation#UNMATCHED]
/// @param prices of the firms: what one place more would be worth
/// @param surpluses of the cases: what each gets beyond the price of its place
/// @param value of all pairs together
/// @param isComplete false if the work was capped before every case had its turn; the rest were
///   then given, one by one, the best firm with room
@SuppressWarnings("ArrayRecordComponent") // the arrays of one run, read once
public record Assignment(
    int[] firmOf, long[] prices, long[] surpluses, long value, boolean isComplete) {

  private static final int NO_EDGE = Integer.MIN_VALUE;

  /// By duality nothing is worth more than the sum of prices times rooms and of the surpluses, as
  /// long as no pair is worth more than its price and its surplus; if the assignment reaches that
  /// sum, it is the best.
  ///
  /// @param bound no assignment is worth more than this
  /// @param isProven whether the bound holds and is reached
  public record Certificate(long value, long bound, boolean isProven) {}

  /// Checks it all anew, from the problem alone.
  public Certificate certify(Transportation problem) {
    var bound = Arrays.stream(surpluses).sum();
    for (var firm = 0; firm < prices.length; firm++) {
      bound += prices[firm] * problem.rooms()[firm];
    }
    var holds =
        Arrays.stream(prices).allMatch(price -> price >= 0)
            && Arrays.stream(surpluses).allMatch(surplus -> surplus >= 0);
    var taken = new int[prices.length];
    var worth = 0L;
    for (var number = 0; number < problem.cases(); number++) {
      var best = firmOf[number] == Transportation.UNMATCHED ? 0 : NO_EDGE;
      for (var edge = problem.firstEdge()[number]; edge < problem.firstEdge()[number + 1]; edge++) {
        var firm = problem.firms()[edge];
        holds &= surpluses[number] + prices[firm] >= problem.values()[edge];
        if (firm == firmOf[number]) {
          best = Math.max(best, problem.values()[edge]);
        }
      }
      holds &= best != NO_EDGE;
      worth += best;
      if (firmOf[number] != Transportation.UNMATCHED) {
        taken[firmOf[number]]++;
      }
    }
    for (var firm = 0; firm < taken.length; firm++) {
      holds &= taken[firm] <= problem.rooms()[firm];
    }
    return new Certificate(value, bound, holds && worth == value && value == bound);
  }
}
