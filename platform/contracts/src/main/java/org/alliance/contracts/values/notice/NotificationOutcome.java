package org.alliance.contracts.values.notice;

import org.alliance.contracts.values.code.Coded;

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
