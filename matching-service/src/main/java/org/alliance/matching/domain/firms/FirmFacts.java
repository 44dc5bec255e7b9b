package org.alliance.matching.domain.firms;

import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.values.FirmId;

/// A firm as matching knows it.
public record FirmFacts(
    FirmId firm,
    List<Office> offices,
    List<Lawyer> lawyers,
    Capacity capacity,
    boolean paused,
    Wishes wishes,
    Exclusions exclusions) {
  public FirmFacts {
    offices = List.copyOf(offices);
    lawyers = List.copyOf(lawyers);
  }

  /// A firm that excludes nothing.
  public FirmFacts(
      FirmId firm,
      List<Office> offices,
      List<Lawyer> lawyers,
      Capacity capacity,
      boolean paused,
      Wishes wishes) {
    this(firm, offices, lawyers, capacity, paused, wishes, Exclusions.NONE);
  }

  /// A firm that has not said what it would take more of.
  public FirmFacts(
      FirmId firm, List<Office> offices, List<Lawyer> lawyers, Capacity capacity, boolean paused) {
    this(firm, offices, lawyers, capacity, paused, Wishes.NONE);
  }

  /// The same firm with more lawyers and more room.
  public FirmFacts with(List<Lawyer> more, int perQuarter) {
    var all = new ArrayList<>(lawyers);
    all.addAll(more);
    return new FirmFacts(firm, offices, all, capacity.plus(perQuarter), paused, wishes, exclusions);
  }
}
