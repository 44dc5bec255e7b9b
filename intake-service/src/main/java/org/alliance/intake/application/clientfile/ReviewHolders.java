package org.alliance.intake.application.clientfile;

import org.alliance.contracts.values.CaseId;

/// Whose a report in review is.
@FunctionalInterface
public interface ReviewHolders {
  /// @param staffId the pseudonym of somebody in triage
  boolean isHeldBy(CaseId id, String staffId);
}
