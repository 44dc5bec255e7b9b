package org.alliance.notification.application;

import org.alliance.notification.domain.Notice;

/// The way out.
public interface Mailbox {
  /// Sends one mail. Sending under the same id again makes the same message id, so that a reader's
  /// mail program shows it once.
  ///
  /// @return false if the mail server did not take it
  boolean send(String deliveryId, String address, Notice notice);
}
