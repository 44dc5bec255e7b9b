package org.alliance.intake.application.reporting;

import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.report.Report;

/// Hears of each later version of a report that is kept, so that somebody is asked about what it
/// would allow. The same version may be told again.
@FunctionalInterface
public interface LaterVersions {
  LaterVersions NOBODY_HEARS = (_, _) -> {};

  /// @param report with that version
  void kept(CaseId id, Report report);
}
