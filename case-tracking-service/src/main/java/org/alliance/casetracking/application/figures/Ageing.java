package org.alliance.casetracking.application.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.CaseStepsSource.DueCase;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.code.Coded;

/// Whose turn it is in the open cases, and how much time is left.
///
/// @param queues each holder, in their order
/// @param due the cases that are due next, the one that is over longest first
public record Ageing(Instant at, List<Queue> queues, List<DueCase> due) {
  private static final int SHOWN = 50;

  /// Bands of the time that is left in an open case; what is over has less than none.
  public enum TimeLeft implements Coded {
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

    /// Whether the time of the cases in this band is over.
    public boolean isOver() {
      return !to.isPositive();
    }

    /// How many open cases of each holder are in this band.
    Map<Turn.Holder, Long> count(CaseStepsSource steps, Instant now) {
      return steps.due(now.plus(from), now.plus(to));
    }
  }

  /// @param counts how many cases the holder has in each band, in their order
  public record Queue(Turn.Holder holder, Map<TimeLeft, Long> counts) {
    public Queue {
      counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    public long all() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public Ageing {
    queues = List.copyOf(queues);
    due = List.copyOf(due);
  }

  public static Ageing of(CaseStepsSource steps, Instant now) {
    var bands = new EnumMap<TimeLeft, Map<Turn.Holder, Long>>(TimeLeft.class);
    for (var band : TimeLeft.values()) {
      bands.put(band, band.count(steps, now));
    }
    return new Ageing(
        now,
        Stream.of(Turn.Holder.values()).map(holder -> queue(holder, bands)).toList(),
        steps.nextDue(SHOWN));
  }

  private static Queue queue(Turn.Holder holder, Map<TimeLeft, Map<Turn.Holder, Long>> bands) {
    var counts = new EnumMap<TimeLeft, Long>(TimeLeft.class);
    bands.forEach((band, cases) -> counts.put(band, cases.getOrDefault(holder, 0L)));
    return new Queue(holder, counts);
  }
}
