package org.alliance.casetracking.application.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts the figures of a filter at most every ten seconds, for all who ask this instance.
public final class ReadingFigures {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST_FILTERS = 50;

  private final CaseStepsSource source;
  private final Clock clock;
  private final Map<FiguresFilter, Figures> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FiguresFilter, Figures> eldest) {
          return size() > MOST_FILTERS;
        }
      };

  public ReadingFigures(CaseStepsSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /// Those who ask meanwhile wait: nobody counts the same twice.
  public synchronized Figures of(FiguresFilter filter) {
    var now = clock.instant();
    var known = counted.get(filter);
    if (known == null || known.at().plus(KEPT).isBefore(now)) {
      known = Figures.of(source, filter, now);
      counted.put(filter, known);
    }
    return known;
  }
}
