package org.alliance.notification.application.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.alliance.contracts.values.CaseId;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookEndpoint;
import org.alliance.notification.domain.webhook.WebhookEndpoint.Off;
import org.alliance.notification.domain.webhook.WebhookMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the systems of firms and partner organisations of events, by the schedule of the Standard
/// Webhooks specification.
public final class SendingWebhooks implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SendingWebhooks.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;

  private final WebhookEndpoints endpoints;
  private final WebhookMessages messages;
  private final WebhookCalls calls;
  private final Clock clock;
  private final RandomGenerator random;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(8, Thread.ofVirtual().name("webhook-", 0).factory());
  private volatile boolean isClosed;

  public SendingWebhooks(
      WebhookEndpoints endpoints,
      WebhookMessages messages,
      WebhookCalls calls,
      Clock clock,
      RandomGenerator random) {
    this.endpoints = endpoints;
    this.messages = messages;
    this.calls = calls;
    this.clock = clock;
    this.random = random;
  }

  /// @param event names what happened; one that comes twice is told once
  public void tell(Owner owner, String event, WebhookMessage.Type type, CaseId caseId) {
    endpoints.of(owner).stream()
        .filter(WebhookEndpoint::isOn)
        .map(endpoint -> WebhookMessage.of(event, endpoint, type, caseId, clock.instant()))
        .forEach(message -> {
          messages.plan(message);
          wake(message.id());
        });
  }

  private void wake(String id) {
    if (!isClosed) {
      senders.execute(() -> attempt(id));
    }
  }

  /// Sends what is due. A slow receiver delays seven others at most.
  public void look() {
    messages.due(clock.instant(), AT_ONCE).forEach(this::wake);
  }

  /// Sends a message once more under the same id.
  ///
  /// @return whether there is such a message of this owner, and it is not on its way
  public boolean replay(Owner owner, String id) {
    var found =
        messages
            .find(id)
            .filter(message -> message.state() != WebhookMessage.State.DUE)
            .filter(message -> isOf(owner, message));
    found.ifPresent(message -> {
      messages.put(message.replayed(clock.instant()));
      wake(id);
    });
    return found.isPresent();
  }

  /// Sends the messages to one endpoint once more that were given up, each under its own id.
  ///
  /// @return whether the owner has such an endpoint
  public boolean replayFailed(Owner owner, String endpoint) {
    var own = endpoints.find(endpoint).filter(one -> one.owner().equals(owner));
    own.ifPresent(one ->
        messages
            .failed(endpoint, AT_ONCE)
            .forEach(message -> {
              messages.put(message.replayed(clock.instant()));
              wake(message.id());
            }));
    return own.isPresent();
  }

  private boolean isOf(Owner owner, WebhookMessage message) {
    return endpoints
        .find(message.endpoint())
        .filter(endpoint -> endpoint.owner().equals(owner))
        .isPresent();
  }

  /// Protects the loop of an endpoint's messages: one that fails, whatever the reason, must not
  /// keep the others from being sent. It stays due, and the next look finds it again.
  @SuppressWarnings("CatchingUnchecked")
  private void attempt(String id) {
    try {
      send(id);
    } catch (RuntimeException failure) {
      log.warn("Webhook {} waits to be sent again: {}", id, failure.getClass().getSimpleName());
    }
  }

  public void send(String id) {
    var now = clock.instant();
    messages
        .take(id, now, now.plus(LEASE))
        .ifPresent(message -> {
          var endpoint = endpoints.find(message.endpoint()).filter(WebhookEndpoint::isOn);
          messages.put(
              endpoint
                  .map(to -> sent(message, to, now))
                  .orElseGet(() -> message.givenUp("switched-off", now)));
        });
  }

  private WebhookMessage sent(WebhookMessage message, WebhookEndpoint endpoint, Instant now) {
    var answer =
        calls.call(endpoint.url(), message.id(), now, body(message), endpoint.signing(now));
    if (answer.isTaken()) {
      return message.delivered(answer.code(), clock.instant());
    }
    if (answer.isGone()) {
      endpoints.put(endpoint.with(Optional.of(Off.GONE)));
      return message.givenUp(answer.code(), clock.instant());
    }
    return message.missed(answer.code(), answer.retryAfter(), random.nextDouble(), clock.instant());
  }

  /// Ids and codes need no escaping in JSON.
  private static String body(WebhookMessage message) {
    return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"case\":\"%s\"}}"
        .formatted(message.type().wireName(), message.at(), message.caseId().value());
  }

  @Override
  public void close() {
    isClosed = true;
    senders.close();
  }
}
