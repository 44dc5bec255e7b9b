package org.alliance.contracts.values;

/// How somebody is told.
public enum NotificationChannel implements Coded {
  EMAIL
}
