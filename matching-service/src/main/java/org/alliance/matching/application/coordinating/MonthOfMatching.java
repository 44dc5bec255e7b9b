package org.alliance.matching.application.coordinating;

import java.time.Instant;
import java.util.OptionalInt;
import org.alliance.matching.domain.network.Disclosure;
import org.alliance.matching.domain.network.NeedAgainstCapacity;

/// How well the cases of a month were matched, and where lawyers were missing. Values are sums in
/// millionths of what a perfect firm is worth to a case.
///
/// @param at when it was counted
/// @param cases that looked for a firm or had one
/// @param reached by the firms that have them or are being asked
/// @param greedy reached if each case had got the best firm with room when it came
/// @param hindsight reached by somebody who had known all cases beforehand
/// @param need all cases of the month beside the lawyers that firms have now
public record MonthOfMatching(
    Instant at, int cases, long reached, long greedy, long hindsight, NeedAgainstCapacity need) {
  public OptionalInt shownCases() {
    return Disclosure.shown(cases);
  }

  /// The share of hindsight that was reached, in percent; empty of fewer than five cases, and if no
  /// firm could have taken one.
  public OptionalInt reachedPercent() {
    return percent(reached);
  }

  public OptionalInt greedyPercent() {
    return percent(greedy);
  }

  /// Firms may have had more room in that month than they have now, so more than all may have been
  /// reached; no more than all is shown.
  private OptionalInt percent(long value) {
    return cases < Disclosure.SMALLEST || hindsight == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(100, value * 100 / hindsight));
  }
}
