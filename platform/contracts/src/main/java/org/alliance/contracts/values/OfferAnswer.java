package org.alliance.contracts.values;

/// What a firm says to an offer.
public enum OfferAnswer implements Coded {
  ACCEPTED,
  DECLINED
}
