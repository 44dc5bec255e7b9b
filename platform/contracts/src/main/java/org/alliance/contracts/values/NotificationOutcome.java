package org.alliance.contracts.values;

/// What became of a notification.
public enum NotificationOutcome implements Coded {
  SENT,
  FAILED,
  NO_ADDRESS,
  /// Its reason was over before it was sent.
  CANCELLED
}
