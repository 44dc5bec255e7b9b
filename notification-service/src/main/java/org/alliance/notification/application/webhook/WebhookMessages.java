package org.alliance.notification.application.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.notification.domain.webhook.WebhookMessage;

/// What was told to which system?
public interface WebhookMessages {
  /// Once, however often.
  void plan(WebhookMessage message);

  Optional<WebhookMessage> find(String id);

  List<String> due(Instant now, int limit);

  /// Takes a message that is due, so that nobody else sends it until the lease is over.
  Optional<WebhookMessage> take(String id, Instant now, Instant leaseUntil);

  void put(WebhookMessage message);

  /// Those that were given up, the latest first.
  List<WebhookMessage> failed(String endpoint, int limit);

  /// The latest first.
  List<WebhookMessage> of(String endpoint, int limit);
}
