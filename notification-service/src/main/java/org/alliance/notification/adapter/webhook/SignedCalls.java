package org.alliance.notification.adapter.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.notification.application.webhook.WebhookCalls;
import org.jspecify.annotations.Nullable;

/// Calls by the Standard Webhooks specification: a signature by each secret that is in use.
final class SignedCalls implements WebhookCalls {
  private final Targets targets;

  SignedCalls(Targets targets) {
    this.targets = targets;
  }

  @Override
  public Optional<String> faultOf(URI url) {
    return targets.faultOf(url);
  }

  @Override
  public Answer call(URI url, String id, Instant now, String body, List<String> secrets) {
    var fault = targets.faultOf(url);
    var addresses = fault.isPresent() ? List.<InetAddress>of() : targets.addresses(url.getHost());
    if (addresses.isEmpty()) {
      return new Answer(0, fault.orElse("internal"), Optional.empty());
    }
    try {
      var answer =
          PinnedPost.send(
              url,
              addresses.getFirst(),
              Map.of(
                  "Content-Type",
                  "application/json",
                  "User-Agent",
                  "alliance-webhooks",
                  "webhook-id",
                  id,
                  "webhook-timestamp",
                  Long.toString(now.getEpochSecond()),
                  "webhook-signature",
                  signatures(id, now, body, secrets)),
              body);
      return new Answer(
          answer.status(),
          Integer.toString(answer.status()),
          retryAfter(answer.headers().get("retry-after"), now));
    } catch (IOException away) {
      return new Answer(0, "no-connection", Optional.empty());
    }
  }

  private static String signatures(String id, Instant now, String body, List<String> secrets) {
    var signatures = new ArrayList<String>();
    try {
      for (var secret : secrets) {
        signatures.add(new Webhook(secret).sign(id, now.getEpochSecond(), body));
      }
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
    return String.join(" ", signatures);
  }

  /// Seconds, or a date.
  static Optional<Duration> retryAfter(@Nullable String written, Instant now) {
    if (written == null) {
      return Optional.empty();
    }
    if (written.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
    }
    try {
      var until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
