package org.alliance.kit.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKey.Secret;

/// Keys in a map.
final class KeysInMemory implements ApiKeyStore {
  private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

  @Override
  public void add(ApiKey key) {
    keys.put(key.id(), key);
  }

  @Override
  public Optional<ApiKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public List<ApiKey> of(Holder holder) {
    return keys.values().stream()
        .filter(key -> key.holder().equals(holder))
        .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
        .toList();
  }

  @Override
  public List<ApiKey> live(Kind kind, int limit) {
    return keys.values().stream()
        .filter(key -> key.holder().kind() == kind && !key.isRevoked())
        .sorted(
            Comparator.comparing((ApiKey key) -> key.holder().id())
                .thenComparing(Comparator.comparing(ApiKey::createdAt).reversed()))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean replace(String id, List<Secret> before, List<Secret> after) {
    var found = keys.get(id);
    return found != null
        && !found.isRevoked()
        && found.secrets().equals(before)
        && keys.replace(id, found, with(found, after, found.revokedAt(), found.lastUsedAt()));
  }

  @Override
  public void revoke(String id, Instant at) {
    keys.computeIfPresent(
        id,
        (_, key) ->
            key.isRevoked() ? key : with(key, key.secrets(), Optional.of(at), key.lastUsedAt()));
  }

  @Override
  public void used(String id, Instant at) {
    keys.computeIfPresent(
        id,
        (_, key) ->
            key.lastUsedAt().filter(last -> last.isAfter(at)).isPresent()
                ? key
                : with(key, key.secrets(), key.revokedAt(), Optional.of(at)));
  }

  private static ApiKey with(
      ApiKey key, List<Secret> secrets, Optional<Instant> revoked, Optional<Instant> used) {
    return new ApiKey(
        key.id(),
        key.holder(),
        key.name(),
        key.scopes(),
        secrets,
        key.createdBy(),
        key.createdAt(),
        revoked,
        used);
  }
}
