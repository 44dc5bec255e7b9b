package org.alliance.contracts.values;

/// Why an offer ended without the firm's answer.
public enum OfferClosure implements Coded {
  EXPIRED,
  WITHDRAWN,
  SUPERSEDED
}
