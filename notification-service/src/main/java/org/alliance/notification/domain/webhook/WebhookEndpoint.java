package org.alliance.notification.domain.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;

/// A system of a firm or of a partner organisation that wants to hear of events.
///
/// @param secrets the newest first; while one is being replaced, messages are signed with both
/// @param off why nothing is sent there any more; empty while it is on
public record WebhookEndpoint(
    String id, Owner owner, URI url, List<Secret> secrets, Optional<Off> off) {
  public WebhookEndpoint {
    secrets = List.copyOf(secrets);
  }

  /// @param value as the specification writes it, `whsec_` and Base64
  /// @param until when it signs no more; empty for the newest
  public record Secret(String value, Optional<Instant> until) {
    @Override
    public String toString() {
      return "Secret[not shown]";
    }
  }

  public enum Off implements Coded {
    /// Its owner switched it off.
    BY_FIRM,
    /// The system answered 410: it wants to hear nothing any more.
    GONE
  }

  public boolean isOn() {
    return off.isEmpty();
  }

  public WebhookEndpoint with(Optional<Off> other) {
    return new WebhookEndpoint(id, owner, url, secrets, other);
  }

  /// A new secret signs at once; the ones before sign beside it until this time.
  public WebhookEndpoint rotated(String secret, Instant until) {
    var older =
        secrets.stream()
            .limit(1)
            .map(one -> new Secret(one.value(), Optional.of(one.until().orElse(until))));
    return new WebhookEndpoint(
        id,
        owner,
        url,
        Stream.concat(Stream.of(new Secret(secret, Optional.empty())), older).toList(),
        off);
  }

  /// The secrets that sign now.
  public List<String> signing(Instant now) {
    return secrets.stream()
        .filter(secret -> secret.until().filter(until -> !now.isBefore(until)).isEmpty())
        .map(Secret::value)
        .toList();
  }
}
