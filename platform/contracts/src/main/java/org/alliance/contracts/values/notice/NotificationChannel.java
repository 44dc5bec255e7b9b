package org.alliance.contracts.values.notice;

import org.alliance.contracts.values.code.Coded;

/// The channel of a notification.
public enum NotificationChannel implements Coded {
  EMAIL,
  /// A text message to a telephone.
  SMS,
  /// A call that says one neutral sentence.
  VOICE,
  /// On the pages that people see after they have signed in.
  PORTAL
}
