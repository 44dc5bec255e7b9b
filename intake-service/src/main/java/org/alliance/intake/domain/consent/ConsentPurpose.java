package org.alliance.intake.domain.consent;

import org.alliance.contracts.values.code.Coded;

/// What a consent is for. There is one purpose for each kind of recipient.
public enum ConsentPurpose implements Coded {
  FIND_LAWYER,
  CONNECT_SERVICE,
  HAND_OVER,
  /// One person of a firm that is asked looks at the names.
  CHECK_CONFLICTS,
  /// The Alliance gives nothing to the police; contact with them is an instruction.
  NONE
}
