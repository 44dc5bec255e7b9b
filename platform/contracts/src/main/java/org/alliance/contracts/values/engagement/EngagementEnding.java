package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The way in which a firm's work for a client ended.
public enum EngagementEnding implements Coded {
  DONE,
  /// The firm cannot go on, and the client still needs a firm.
  HANDED_BACK,
  CLIENT_LEFT
}
