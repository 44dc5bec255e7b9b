package org.alliance.notification.application.webhook;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.domain.webhook.WebhookEndpoint;

/// Which systems want to hear?
public interface WebhookEndpoints {
  Optional<WebhookEndpoint> find(String id);

  List<WebhookEndpoint> of(FirmId firm);

  void put(WebhookEndpoint endpoint);
}
