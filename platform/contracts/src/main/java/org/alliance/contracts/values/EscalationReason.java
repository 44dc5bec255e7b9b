package org.alliance.contracts.values;

/// Why a person has to find the firm.
public enum EscalationReason implements Coded {
  NO_ELIGIBLE_FIRM,
  ALL_DECLINED,
  TOO_MANY_OFFERS,
  NO_CAPACITY,
  /// Those who could take it have room, and keep it for cases that will need it more.
  KEPT_FOR_OTHERS
}
