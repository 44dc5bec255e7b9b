package org.alliance.casetracking.adapter.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alliance.casetracking.application.figures.CaseStepsSource;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.Coded;

/// Bands of the time that is left in an open case; what is over has less than none.
enum TimeLeft implements Coded {
  OVER_A_DAY(Duration.ofDays(-36_500), Duration.ofDays(-1)),
  OVER(Duration.ofDays(-1), Duration.ZERO),
  HOURS(Duration.ZERO, Duration.ofHours(4)),
  DAY(Duration.ofHours(4), Duration.ofDays(1)),
  LATER(Duration.ofDays(1), Duration.ofDays(36_500));

  private final Duration from;
  private final Duration to;

  TimeLeft(Duration from, Duration to) {
    this.from = from;
    this.to = to;
  }

  /// How many open cases of each holder are in this band.
  Map<Turn.Holder, Long> count(CaseStepsSource steps, Instant now) {
    return steps.due(now.plus(from), now.plus(to));
  }
}
