package org.alliance.casetracking.application.figures;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Counts what anybody may read at most once an hour, however many ask.
public final class ReadingPublicReport {
  public static final Duration KEPT = Duration.ofHours(1);

  private final CaseStepsSource source;
  private final Clock clock;
  private @Nullable PublicReport latest;

  public ReadingPublicReport(CaseStepsSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /// Those who ask meanwhile wait: nobody counts the same twice.
  public synchronized PublicReport now() {
    var now = clock.instant();
    var known = latest;
    if (known == null || known.at().plus(KEPT).isBefore(now)) {
      var period = PublicReport.period(now);
      known = PublicReport.of(Figures.of(source, period, now), period);
      latest = known;
    }
    return known;
  }
}
