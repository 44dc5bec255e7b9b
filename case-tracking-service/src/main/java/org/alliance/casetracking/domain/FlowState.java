package org.alliance.casetracking.domain;

import org.alliance.contracts.values.code.Coded;

/// Where a case is on its way.
public enum FlowState implements Coded {
  RECEIVED,
  NEEDS_REVIEW,
  DECLINED,
  /// Outside the mandate, and another organisation has accepted it.
  HANDED_OVER,
  /// In mandate, but the client has not said that law firms may be asked.
  WAITING_FOR_CONSENT,
  IN_MANDATE,
  OFFERED,
  ESCALATED,
  ASSIGNED,
  STAFFED,
  CONNECTED,
  /// The firm's work is done, or the client has left it.
  ENDED,
  /// No firm has the case, and the client wants none or lets nothing be given to any. A case that a
  /// firm has stays with that firm; its file carries the withdrawal as a mark.
  WITHDRAWN,
  /// Tells of the same incident as another report, which goes on. It rests with that one.
  LINKED
}
