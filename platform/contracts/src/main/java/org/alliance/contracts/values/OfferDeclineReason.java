package org.alliance.contracts.values;

/// Why a firm does not take a case that it was offered.
public enum OfferDeclineReason implements Coded {
  CONFLICT,
  CAPACITY,
  LANGUAGE,
  EXPERTISE,
  GEOGRAPHY,
  SCOPE,
  POLICY
}
