package org.alliance.contracts.values;

/// A firm's answer to an offer.
public enum OfferAnswer implements Coded {
  ACCEPTED,
  DECLINED
}
