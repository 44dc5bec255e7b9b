package org.alliance.intake.domain;

/// Why a command to a report is refused.
public enum Refusal {
  NO_SUCH_REPORT,
  ALREADY_DECIDED,
  STATE_MISSING,
  REASON_MISSING
}
