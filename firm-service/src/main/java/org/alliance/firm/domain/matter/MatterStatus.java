package org.alliance.firm.domain.matter;

import org.alliance.contracts.values.code.Coded;

/// How far a matter has come. The codes are stored and on the wire.
public enum MatterStatus implements Coded {
  ABSENT,
  OFFERED,
  /// Firms were asked, none has the case, and the client wants no help for now.
  WITHDRAWN,
  /// A firm has the case and has put no team on it.
  ASSIGNED,
  /// A team is on the case and has connected the client with no service.
  STAFFED,
  ACTIVE,
  ENDED;

  /// Whether a firm has the case or has had it.
  public boolean isEngagement() {
    return switch (this) {
      case ABSENT, OFFERED, WITHDRAWN -> false;
      case ASSIGNED, STAFFED, ACTIVE, ENDED -> true;
    };
  }
}
