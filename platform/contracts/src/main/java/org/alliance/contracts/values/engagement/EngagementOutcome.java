package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// A result of a firm's work for a client.
public enum EngagementOutcome implements Coded {
  ADVICE_GIVEN,
  COMPENSATION_PAID,
  COMPENSATION_DENIED,
  SETTLEMENT,
  JUDGMENT_FOR_CLIENT,
  JUDGMENT_AGAINST_CLIENT,
  PROTECTIVE_ORDER,
  CHARGES_BROUGHT,
  IMMIGRATION_RELIEF,
  SUPPORT_FOUND,
  NO_RESULT
}
