package org.alliance.matching.domain.firms;

import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.engagement.ServiceCategory;

/// A firm's quotas: cases in a quarter, cases in one week of it, and cases of some areas in a
/// quarter.
public record Capacity(int perQuarter, int perWeek, Map<ServiceCategory, Integer> perArea) {
  /// No quota at all: a person may choose a firm that is full.
  public static final Capacity UNLIMITED =
      new Capacity(Integer.MAX_VALUE, Integer.MAX_VALUE, Map.of());

  private static final int WEEKS = 13;

  public Capacity {
    perArea = Map.copyOf(perArea);
  }

  /// A firm that names only its quarter takes at most three weeks' worth in one week.
  public static Capacity quarterly(int perQuarter) {
    return new Capacity(perQuarter, usualBurst(perQuarter), Map.of());
  }

  public static int usualBurst(int perQuarter) {
    return Math.max(1, (3 * perQuarter + WEEKS - 1) / WEEKS);
  }

  Capacity plus(int more) {
    return new Capacity(perQuarter + more, perWeek + (more == 0 ? 0 : usualBurst(more)), perArea);
  }

  /// The quota of one area, if it has one of its own.
  public Optional<Integer> of(ServiceCategory area) {
    return Optional.ofNullable(perArea.get(area));
  }
}
