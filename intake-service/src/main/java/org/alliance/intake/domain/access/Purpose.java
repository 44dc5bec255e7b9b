package org.alliance.intake.domain.access;

import org.alliance.contracts.values.code.Coded;

/// Why somebody opens a part. The audit trail keeps the code.
public enum Purpose implements Coded {
  CALL_CLIENT,
  DECIDE_REPORT,
  CONFLICT_CHECK,
  REPRESENT_CLIENT,
  PREPARE_TRANSFER,
  KEEP_CLIENT_SAFE,
  CORRECT_FILE,
  /// Needs a reason in words.
  OTHER
}
