package org.alliance.intake.application.desk;

import java.time.Duration;
import org.alliance.contracts.values.CaseId;

/// Which reports a worker has found by the status code that the caller said.
public interface OpenedByCode {
  /// @param worker as in [org.alliance.intake.application.access.Staff]
  void open(String worker, CaseId report, Duration lasts);

  boolean isOpen(String worker, CaseId report);
}
