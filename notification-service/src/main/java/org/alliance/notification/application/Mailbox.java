package org.alliance.notification.application;

import java.time.ZoneId;
import org.alliance.notification.domain.Notice;

/// The way out.
public interface Mailbox {
  /// What became of a mail.
  enum Result {
    TAKEN,
    /// The mail server did not take it now, or did not answer. Another attempt may succeed.
    NOT_NOW,
    /// No attempt can succeed: the address is none, or the mail server refuses it for good.
    NEVER
  }

  /// Sends one mail. Sending under the same id again makes the same message id, so that a reader's
  /// mail program shows it once.
  ///
  /// @param zone the zone that times are told in
  Result send(String deliveryId, String address, ZoneId zone, Notice notice);
}
