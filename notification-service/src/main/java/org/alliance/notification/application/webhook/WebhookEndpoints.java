package org.alliance.notification.application.webhook;

import java.util.List;
import java.util.Optional;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookEndpoint;

/// Which systems want to hear?
public interface WebhookEndpoints {
  Optional<WebhookEndpoint> find(String id);

  List<WebhookEndpoint> of(Owner owner);

  void put(WebhookEndpoint endpoint);
}
