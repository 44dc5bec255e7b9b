package org.alliance.ui.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.kit.keys.ApiKey;

/// A key as its page shows it.
///
/// @param overlap when the secret before ends, while two are valid
public record KeyLine(
    String id,
    String name,
    List<String> scopes,
    Instant created,
    Optional<Instant> lastUsed,
    Optional<Instant> overlap,
    boolean isRevoked) {
  public static KeyLine of(ApiKey key, Instant now) {
    return new KeyLine(
        key.id(),
        key.name(),
        key.scopes().stream().sorted().toList(),
        key.createdAt(),
        key.lastUsedAt(),
        key.overlapUntil(now),
        key.isRevoked());
  }
}
