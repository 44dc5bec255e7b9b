package org.alliance.notification.application.post;

import org.alliance.contracts.values.notice.NotificationChannel;

/// The way out to clients.
public interface ClientPost {
  /// Sends one message under this id. A provider that knows ids takes each once.
  ProviderAnswer send(
      String deliveryId, NotificationChannel channel, String address, ClientMessage message);
}
