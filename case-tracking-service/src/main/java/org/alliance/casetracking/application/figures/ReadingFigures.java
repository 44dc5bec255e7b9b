package org.alliance.casetracking.application.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.alliance.kit.snapshot.Snapshots;

/// Counts the figures of a filter at most every ten seconds, for all who ask this instance. Figures
/// that are a little older are shown, with the time at which they were counted, while newer ones
/// are being counted: nobody waits for figures that somebody has asked for within a minute.
public final class ReadingFigures {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration SHOWN = Duration.ofMinutes(1);
  private static final int MOST_FILTERS = 50;

  private final Snapshots<FiguresFilter, Figures> counted;

  /// @param background where figures are counted that nobody waits for
  public ReadingFigures(CaseStepsSource source, Clock clock, Executor background) {
    counted =
        new Snapshots<>(
            FRESH,
            SHOWN,
            MOST_FILTERS,
            clock,
            background,
            (filter, now) -> Figures.of(source, filter, now));
  }

  public Figures of(FiguresFilter filter) {
    return counted.of(filter).answer();
  }
}
