package org.alliance.kit.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKey.Secret;

/// The keys of one service.
public interface ApiKeyStore {
  void add(ApiKey key);

  Optional<ApiKey> find(String id);

  /// The newest first.
  List<ApiKey> of(Holder holder);

  /// Those of all holders of a kind that are not revoked, by holder, the newest first.
  List<ApiKey> live(Kind kind, int limit);

  /// Replaces the secrets, if they are still those and the key is not revoked.
  boolean replace(String id, List<Secret> before, List<Secret> after);

  void revoke(String id, Instant at);

  void used(String id, Instant at);
}
