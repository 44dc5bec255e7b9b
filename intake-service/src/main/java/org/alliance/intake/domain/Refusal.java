package org.alliance.intake.domain;

/// Why a command to a report is refused.
public enum Refusal {
  NO_SUCH_REPORT,
  /// Another report has this id.
  ID_TAKEN,
  ALREADY_DECIDED,
  STATE_MISSING,
  REASON_MISSING,
  /// Only a case in mandate is given to anybody.
  NOT_A_CASE,
  /// The firm is not asked for this case, or not any more.
  NOT_ASKED,
  CONSENT_WITHDRAWN,
  CHECKED_TOO_OFTEN
}
