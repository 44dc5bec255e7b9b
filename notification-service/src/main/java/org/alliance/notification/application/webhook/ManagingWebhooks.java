package org.alliance.notification.application.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.CaseId;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookEndpoint;
import org.alliance.notification.domain.webhook.WebhookEndpoint.Off;
import org.alliance.notification.domain.webhook.WebhookEndpoint.Secret;
import org.alliance.notification.domain.webhook.WebhookMessage;

/// Firms and partner organisations say which of their systems are told.
public final class ManagingWebhooks {
  /// A secret that was replaced signs for so long beside the new one.
  static final Duration OVERLAP = Duration.ofHours(24);

  private static final int MOST = 5;
  private static final int SECRET_BYTES = 32;
  private static final int SHOWN = 50;
  private static final CaseId NO_CASE = new CaseId("00000000-0000-4000-8000-000000000000");

  private final WebhookEndpoints endpoints;
  private final WebhookMessages messages;
  private final WebhookCalls calls;
  private final SendingWebhooks sending;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ManagingWebhooks(
      WebhookEndpoints endpoints,
      WebhookMessages messages,
      WebhookCalls calls,
      SendingWebhooks sending,
      Clock clock) {
    this.endpoints = endpoints;
    this.messages = messages;
    this.calls = calls;
    this.sending = sending;
    this.clock = clock;
  }

  public List<WebhookEndpoint> of(Owner owner) {
    return endpoints.of(owner);
  }

  public List<WebhookMessage> messagesTo(WebhookEndpoint endpoint) {
    return messages.of(endpoint.id(), SHOWN);
  }

  /// Those that were given up, however old.
  public List<WebhookMessage> failedTo(WebhookEndpoint endpoint) {
    return messages.failed(endpoint.id(), SHOWN);
  }

  /// @return why the address was not taken; empty if it was
  public Optional<String> add(Owner owner, String written) {
    if (endpoints.of(owner).size() >= MOST) {
      return Optional.of("too-many");
    }
    return address(written)
        .map(url -> {
          var fault = calls.faultOf(url);
          if (fault.isEmpty()) {
            endpoints.put(
                new WebhookEndpoint(
                    UUID.randomUUID().toString(),
                    owner,
                    url,
                    List.of(new Secret(secret(), Optional.empty())),
                    Optional.empty()));
          }
          return fault;
        })
        .orElse(Optional.of("no-address"));
  }

  private static Optional<URI> address(String written) {
    try {
      return Optional.of(URI.create(written.strip()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// @return whether this owner has such an endpoint; so do the next ones
  public boolean rotate(Owner owner, String id) {
    return change(owner, id, endpoint -> endpoint.rotated(secret(), clock.instant().plus(OVERLAP)));
  }

  public boolean switchOff(Owner owner, String id) {
    return change(owner, id, endpoint -> endpoint.with(Optional.of(Off.BY_FIRM)));
  }

  public boolean switchOn(Owner owner, String id) {
    return change(owner, id, endpoint -> endpoint.with(Optional.empty()));
  }

  /// Sends a message that is about nothing.
  public boolean test(Owner owner, String id) {
    var own = own(owner, id).filter(WebhookEndpoint::isOn);
    own.ifPresent(endpoint -> {
      var message =
          WebhookMessage.of(
              UUID.randomUUID().toString(),
              endpoint,
              WebhookMessage.Type.TEST,
              NO_CASE,
              clock.instant());
      messages.plan(message);
      sending.send(message.id());
    });
    return own.isPresent();
  }

  private boolean change(Owner owner, String id, UnaryOperator<WebhookEndpoint> how) {
    var own = own(owner, id);
    own.ifPresent(endpoint -> endpoints.put(how.apply(endpoint)));
    return own.isPresent();
  }

  private Optional<WebhookEndpoint> own(Owner owner, String id) {
    return endpoints.find(id).filter(endpoint -> endpoint.owner().equals(owner));
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }
}
