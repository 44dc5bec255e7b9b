package org.alliance.matching.domain;

import java.util.List;
import org.alliance.contracts.events.FirmChanged.Lawyer;
import org.alliance.contracts.events.FirmChanged.Office;
import org.alliance.contracts.values.FirmId;

/// What matching knows of a firm.
public record FirmFacts(
    FirmId firm, List<Office> offices, List<Lawyer> lawyers, int quotaPerQuarter, boolean paused) {
  public FirmFacts {
    offices = List.copyOf(offices);
    lawyers = List.copyOf(lawyers);
  }
}
