package org.alliance.contracts.values;

/// The channel of a notification.
public enum NotificationChannel implements Coded {
  EMAIL
}
