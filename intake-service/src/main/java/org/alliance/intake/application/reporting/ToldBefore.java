package org.alliance.intake.application.reporting;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// Which report has told the same of a person in the last days?
public interface ToldBefore {
  /// Notes that a report tells this, unless another one has; of two at the same moment one is
  /// first.
  ///
  /// @param claim as [ReportIds#claimOf] has it
  /// @return the other report, if there is one; it may not have been kept, if its sender or this
  ///   service died in between
  Optional<CaseId> claim(String claim, CaseId by, Instant at);
}
