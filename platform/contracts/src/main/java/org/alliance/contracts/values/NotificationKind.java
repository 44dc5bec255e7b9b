package org.alliance.contracts.values;

/// The occasion of a notification.
public enum NotificationKind implements Coded {
  OFFER,
  ASSIGNMENT,
  /// Another firm accepted first, and this firm is thanked.
  THANKS
}
