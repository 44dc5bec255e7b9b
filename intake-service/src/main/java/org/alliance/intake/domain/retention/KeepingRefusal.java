package org.alliance.intake.domain.retention;

import org.alliance.contracts.values.code.Coded;

/// Why a step is refused.
public enum KeepingRefusal implements Coded {
  ON_HOLD,
  NOT_ON_HOLD,
  LIFT_NOT_ASKED,
  ERASURE_NOT_ASKED,
  /// Two persons are needed, and this is the first one again.
  SAME_PERSON,
  ALREADY_ERASED
}
