package org.alliance.contracts.values;

/// The outcome of a notification.
public enum NotificationOutcome implements Coded {
  SENT,
  FAILED,
  NO_ADDRESS,
  /// The occasion had ended before the notification was sent.
  CANCELLED,
  /// A rule that protects somebody let nothing leave.
  BLOCKED,
  /// It was sent, and came back.
  BOUNCED
}
