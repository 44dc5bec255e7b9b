package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

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
