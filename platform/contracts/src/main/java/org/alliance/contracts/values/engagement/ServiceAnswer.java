package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The client's answer to the question whether a service that is recorded as done was received.
public enum ServiceAnswer implements Coded {
  RECEIVED,
  NOT_RECEIVED,
  /// Something was done, and it is not what the client had agreed to.
  NOT_AS_AGREED
}
