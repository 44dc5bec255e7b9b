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
  CONNECTED
}
