package org.alliance.contracts.values;

/// Why a person has to find the firm.
public enum EscalationReason implements Coded {
  NO_ELIGIBLE_FIRM,
  ALL_DECLINED,
  TOO_MANY_OFFERS,
  NO_CAPACITY
}
