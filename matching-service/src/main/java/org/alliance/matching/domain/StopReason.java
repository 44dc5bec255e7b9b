package org.alliance.matching.domain;

import org.alliance.contracts.values.Coded;

/// Why nobody is to be asked for a case any more.
public enum StopReason implements Coded {
  /// The client wants nothing given to firms for now; it may be given again.
  CONSENT_WITHDRAWN,
  /// The client wants no firm any more.
  CLIENT_WITHDREW,
  /// A firm had the case, and its work is over.
  ENGAGEMENT_OVER;

  /// Whether this one stays if the other is heard later.
  boolean isAsFinalAs(StopReason other) {
    return this == other || this != CONSENT_WITHDRAWN;
  }
}
