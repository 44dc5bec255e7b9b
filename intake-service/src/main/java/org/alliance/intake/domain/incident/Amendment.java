package org.alliance.intake.domain.incident;

import java.util.Set;
import org.alliance.contracts.values.report.ReportPart;

/// A later version of a report, kept beside the original.
///
/// @param told the parts that it tells
/// @param otherwise those of them that it tells otherwise than the versions before it
public record Amendment(Incident incident, Set<ReportPart> told, Set<ReportPart> otherwise) {
  public Amendment {
    told = Set.copyOf(told);
    otherwise = Set.copyOf(otherwise);
  }
}
