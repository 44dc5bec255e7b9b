package org.alliance.firm.domain.client;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;

/// What a firm may know of the incident before it answers an offer.
///
/// @param quarter its first month; empty if it was not told
/// @param distance from the firm's nearest office; empty if it is not known
public record IncidentFacts(
    List<Conduct> conduct,
    List<BiasIndicator> bias,
    Optional<YearMonth> quarter,
    Optional<DistanceBand> distance) {
  public static final IncidentFacts UNKNOWN =
      new IncidentFacts(List.of(), List.of(), Optional.empty(), Optional.empty());

  public IncidentFacts {
    conduct = List.copyOf(conduct);
    bias = List.copyOf(bias);
  }
}
