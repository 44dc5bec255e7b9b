package org.alliance.intake.domain.report;

import org.alliance.contracts.values.Coded;

/// Why a command to a report is refused.
public enum Refusal implements Coded {
  NO_SUCH_REPORT,
  /// Another report has this id.
  ID_TAKEN,
  /// Other content has come under this reference too often.
  TOO_MANY_AMENDMENTS,
  ALREADY_DECIDED,
  STATE_MISSING,
  REASON_MISSING,
  /// There is no withdrawal that could be undone.
  NOT_WITHDRAWN,
  /// Contact with the police is an instruction, not a consent.
  NO_SUCH_CONSENT,
  /// The firm is not asked for this case, or not any more.
  NOT_ASKED,
  CONSENT_WITHDRAWN,
  CHECKED_TOO_OFTEN
}
