package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// A firm's answer to an offer.
public enum OfferAnswer implements Coded {
  ACCEPTED,
  DECLINED
}
