package org.alliance.contracts.values;

/// The reason why a firm declines an offer.
public enum OfferDeclineReason implements Coded {
  CONFLICT,
  CAPACITY,
  LANGUAGE,
  EXPERTISE,
  GEOGRAPHY,
  SCOPE,
  POLICY
}
