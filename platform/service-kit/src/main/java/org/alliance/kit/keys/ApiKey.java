package org.alliance.kit.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.code.Coded;

/// One API key as it is stored: no part of it lets anybody in.
///
/// @param name as its owner calls it
/// @param scopes what it may do, such as `reports:write`
/// @param secrets the hashes that let in; after a rotation two, until the older one ends
public record ApiKey(
    String id,
    Holder holder,
    String name,
    Set<String> scopes,
    List<Secret> secrets,
    String createdBy,
    Instant createdAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {
  /// Whose key it is.
  public enum Kind implements Coded {
    ORGANISATION,
    FIRM
  }

  /// @param id of the organisation or of the firm
  public record Holder(Kind kind, String id) {}

  /// @param until when it ends; empty for the newest one
  public record Secret(String hash, Optional<Instant> until) {
    boolean isLive(Instant now) {
      return until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    boolean isOf(KeyText text) {
      return MessageDigest.isEqual(
          hash.getBytes(StandardCharsets.US_ASCII),
          text.hash().getBytes(StandardCharsets.US_ASCII));
    }
  }

  public ApiKey {
    scopes = Set.copyOf(scopes);
    secrets = List.copyOf(secrets);
  }

  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  public boolean isRevoked() {
    return revokedAt.isPresent();
  }

  /// Whether this text lets its bearer in now.
  boolean opens(KeyText text, Instant now) {
    return !isRevoked()
        && secrets.stream().anyMatch(secret -> secret.isLive(now) && secret.isOf(text));
  }

  /// When the older secret ends, while two are valid.
  public Optional<Instant> overlapUntil(Instant now) {
    return secrets.stream()
        .filter(secret -> secret.isLive(now))
        .flatMap(secret -> secret.until().stream())
        .findFirst();
  }

  /// With another secret; the one before is valid until then, older ones end at once.
  ApiKey rotated(KeyText next, Instant until) {
    var kept = new ArrayList<Secret>();
    kept.add(new Secret(next.hash(), Optional.empty()));
    secrets.stream()
        .filter(secret -> secret.until().isEmpty())
        .map(secret -> new Secret(secret.hash(), Optional.of(until)))
        .forEach(kept::add);
    return new ApiKey(id, holder, name, scopes, kept, createdBy, createdAt, revokedAt, lastUsedAt);
  }

  @Override
  public String toString() {
    return "ApiKey[" + id + ", " + scopes + "]";
  }
}
