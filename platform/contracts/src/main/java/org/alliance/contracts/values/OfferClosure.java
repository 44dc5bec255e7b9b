package org.alliance.contracts.values;

/// The reason why an offer ended without the firm's answer.
public enum OfferClosure implements Coded {
  EXPIRED,
  WITHDRAWN,
  SUPERSEDED
}
