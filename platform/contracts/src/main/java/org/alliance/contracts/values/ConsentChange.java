package org.alliance.contracts.values;

/// What a client says about a consent. A withdrawal may be spoken, and acts at once.
public enum ConsentChange implements Coded {
  GIVEN,
  WITHDRAWN
}
