package org.alliance.firm.domain.firm;

import org.alliance.contracts.values.code.Coded;

/// The standing of a lawyer with the bar of a state. Only an active lawyer may take a case there.
public enum BarStanding implements Coded {
  ACTIVE,
  PENDING,
  INACTIVE,
  SUSPENDED
}
