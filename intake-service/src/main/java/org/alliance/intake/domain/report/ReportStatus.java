package org.alliance.intake.domain.report;

import org.alliance.contracts.values.code.Coded;

/// The state of a report as a code, as it is stored, listed and shown.
public enum ReportStatus implements Coded {
  ABSENT,
  RECEIVED,
  NEEDS_REVIEW,
  IN_MANDATE,
  DECLINED,
  /// Outside the mandate, and an organisation has accepted it.
  HANDED_OVER,
  WITHDRAWN,
  /// Tells of the same incident as another report, which goes on.
  LINKED
}
