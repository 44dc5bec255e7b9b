package org.alliance.contracts.values;

/// What a notification is about.
public enum NotificationKind implements Coded {
  OFFER,
  ASSIGNMENT,
  /// Another firm was faster; this one is thanked.
  THANKS
}
