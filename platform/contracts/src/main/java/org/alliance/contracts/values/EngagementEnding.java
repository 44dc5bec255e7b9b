package org.alliance.contracts.values;

/// How a firm's work for a client ended.
public enum EngagementEnding implements Coded {
  DONE,
  /// The firm cannot go on and the client still needs one.
  HANDED_BACK,
  CLIENT_LEFT
}
