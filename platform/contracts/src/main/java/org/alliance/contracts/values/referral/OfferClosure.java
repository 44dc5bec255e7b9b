package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The reason why an offer ended without the firm's answer.
public enum OfferClosure implements Coded {
  EXPIRED,
  WITHDRAWN,
  SUPERSEDED
}
