package org.alliance.notification.application.post;

import java.time.ZoneId;

/// The way out to firms and their people.
public interface Mailbox {
  /// Sends one mail. Sending under the same id again makes the same message id, so that a reader's
  /// mail program shows it once.
  ///
  /// @param zone the zone that times are told in
  ProviderAnswer send(String deliveryId, String address, ZoneId zone, Letter letter);
}
