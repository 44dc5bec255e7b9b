package org.alliance.casetracking.domain;

import org.alliance.contracts.values.Coded;

/// Where a case is on its way.
public enum FlowState implements Coded {
  RECEIVED,
  NEEDS_REVIEW,
  DECLINED,
  IN_MANDATE,
  OFFERED,
  ESCALATED,
  ASSIGNED,
  STAFFED,
  CONNECTED,
  /// The firm's work is done, or the client has left it.
  ENDED,
  /// The client wants no firm, or lets nothing be given to any.
  WITHDRAWN
}
