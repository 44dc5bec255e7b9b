package org.alliance.kit.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Secret;

/// The keys of one service.
public interface ApiKeyStore {
  void add(ApiKey key);

  Optional<ApiKey> find(String id);

  /// The newest first.
  List<ApiKey> of(Holder holder);

  /// Replaces the secrets, if they are still those and the key is not revoked.
  boolean replace(String id, List<Secret> before, List<Secret> after);

  void revoke(String id, Instant at);

  void used(String id, Instant at);
}
