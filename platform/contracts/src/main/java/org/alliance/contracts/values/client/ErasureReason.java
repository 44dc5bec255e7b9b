package org.alliance.contracts.values.client;

import org.alliance.contracts.values.code.Coded;

/// The reason why a client's identity is erased.
public enum ErasureReason implements Coded {
  CLIENT_ASKED,
  /// A court or an authority ordered it, or a law asks for it.
  LAW_REQUIRES,
  /// The report should never have come, such as a test or somebody else's data.
  SENT_BY_MISTAKE,
  /// The time for which the data are kept is over.
  TIME_OVER
}
