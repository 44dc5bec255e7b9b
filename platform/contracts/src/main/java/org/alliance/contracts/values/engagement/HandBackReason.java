package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The reason why a firm hands a case back.
public enum HandBackReason implements Coded {
  /// The firm has found that it also works for somebody against the client.
  CONFLICT,
  CAPACITY,
  LANGUAGE,
  EXPERTISE,
  CLIENT_OUT_OF_REACH,
  /// Client and firm no longer trust each other.
  TRUST,
  /// The client asked for another firm.
  CLIENT_ASKED
}
