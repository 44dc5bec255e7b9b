package org.alliance.casetracking.application.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the figures of a filter at most every ten seconds, for all who ask this instance. Figures
/// that are a little older are shown, with the time at which they were counted, while newer ones
/// are being counted: nobody waits for figures that somebody has asked for within a minute.
public final class ReadingFigures {
  private static final Logger log = LoggerFactory.getLogger(ReadingFigures.class);
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration SHOWN = Duration.ofMinutes(1);
  private static final int MOST_FILTERS = 50;

  private final CaseStepsSource source;
  private final Clock clock;
  private final Executor background;
  private final Map<FiguresFilter, Figures> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FiguresFilter, Figures> eldest) {
          return size() > MOST_FILTERS;
        }
      };
  private final Set<FiguresFilter> beingCounted = new HashSet<>();

  /// @param background where figures are counted that nobody waits for
  public ReadingFigures(CaseStepsSource source, Clock clock, Executor background) {
    this.source = source;
    this.clock = clock;
    this.background = background;
  }

  /// Those who ask for the same meanwhile wait for the first; those who ask for others do not.
  public Figures of(FiguresFilter filter) {
    var known = knownOrMine(filter);
    return known.orElseGet(() -> count(filter));
  }

  /// Figures to show, or empty if this thread has to count them.
  private synchronized Optional<Figures> knownOrMine(FiguresFilter filter) {
    while (true) {
      var known = counted.get(filter);
      if (known != null && isYounger(known, SHOWN)) {
        if (!isYounger(known, FRESH) && beingCounted.add(filter)) {
          background.execute(() -> recount(filter));
        }
        return Optional.of(known);
      }
      if (beingCounted.add(filter)) {
        return Optional.empty();
      }
      try {
        wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while figures were counted", interrupted);
      }
    }
  }

  private boolean isYounger(Figures known, Duration age) {
    return clock.instant().isBefore(known.at().plus(age));
  }

  private Figures count(FiguresFilter filter) {
    try {
      var figures = Figures.of(source, filter, clock.instant());
      synchronized (this) {
        counted.put(filter, figures);
      }
      return figures;
    } finally {
      synchronized (this) {
        beingCounted.remove(filter);
        notifyAll();
      }
    }
  }

  /// A fault shows itself to the next reader who has to wait.
  @SuppressWarnings("CatchingUnchecked")
  private void recount(FiguresFilter filter) {
    try {
      count(filter);
    } catch (RuntimeException fault) {
      log.warn("Figures could not be counted again: {}", fault.getClass().getSimpleName());
    }
  }
}
