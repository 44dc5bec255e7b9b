package org.alliance.benchmarks.matching.market;

import org.alliance.benchmarks.matching.input.Arrival;

/// Decides who is asked for which case, and when.
public interface Policy {
  /// A case has come, or a firm has declined it.
  void arrived(Market market, Market.Open one);

  /// Six hours are over, or quotas have been opened anew.
  default void lookedAgain(Market market, boolean opening) {
    for (var one : market.waiting()) {
      arrived(market, one);
    }
  }

  /// A case of the weeks before counting, from which a policy may learn what comes.
  default void learn(Market market, Arrival past) {}
}
