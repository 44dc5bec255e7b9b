package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The reason why a coordinator has to find the firm.
public enum EscalationReason implements Coded {
  NO_ELIGIBLE_FIRM,
  ALL_DECLINED,
  TOO_MANY_OFFERS,
  NO_CAPACITY,
  /// Firms that could take the case keep their room for cases that will need it more.
  KEPT_FOR_OTHERS
}
