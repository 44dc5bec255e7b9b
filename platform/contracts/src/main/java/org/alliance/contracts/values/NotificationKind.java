package org.alliance.contracts.values;

/// What a notification is about.
public enum NotificationKind implements Coded {
  OFFER,
  ASSIGNMENT
}
