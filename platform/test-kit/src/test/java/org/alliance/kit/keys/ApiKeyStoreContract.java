package org.alliance.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKey.Secret;
import org.junit.jupiter.api.Test;

/// What every store of keys keeps.
abstract class ApiKeyStoreContract {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final Holder HOLDER = new Holder(Kind.ORGANISATION, "one");
  private static final Secret FIRST = new Secret("a", Optional.empty());
  private static final Secret SECOND = new Secret("b", Optional.empty());

  abstract ApiKeyStore store();

  @Test
  void givesBackWhatWasAddedToItsHolderOnly() {
    var store = store();
    var older = key("k1", NOW);
    var newer = key("k2", NOW.plusSeconds(1));
    store.add(older);
    store.add(newer);
    assertThat(store.find("k1")).contains(older);
    assertThat(store.find("k3")).isEmpty();
    assertThat(store.of(HOLDER)).containsExactly(newer, older);
    assertThat(store.of(new Holder(Kind.FIRM, "one"))).isEmpty();
    assertThat(store.of(new Holder(Kind.ORGANISATION, "two"))).isEmpty();
  }

  @Test
  void replacesSecretsOnlyIfNobodyElseHas() {
    var store = store();
    store.add(key("k1", NOW));
    var after = List.of(SECOND, new Secret("a", Optional.of(NOW)));
    assertThat(store.replace("k1", List.of(SECOND), after)).isFalse();
    assertThat(store.replace("k1", List.of(FIRST), after)).isTrue();
    assertThat(store.replace("k1", List.of(FIRST), after)).isFalse();
    assertThat(store.find("k1").orElseThrow().secrets()).isEqualTo(after);
    store.revoke("k1", NOW);
    assertThat(store.replace("k1", after, List.of(FIRST))).isFalse();
  }

  @Test
  void listsTheLiveKeysOfAllHoldersOfAKind() {
    var store = store();
    store.add(key("k1", NOW));
    store.add(key("k2", NOW.plusSeconds(1)));
    store.add(key("k3", NOW.plusSeconds(2)));
    store.revoke("k3", NOW.plusSeconds(3));
    assertThat(store.live(HOLDER.kind(), 9)).extracting(ApiKey::id).containsExactly("k2", "k1");
    assertThat(store.live(HOLDER.kind(), 1)).hasSize(1);
    assertThat(store.live(Kind.FIRM, 9)).isEmpty();
  }

  @Test
  void keepsTheFirstRevocationAndTheLastUse() {
    var store = store();
    store.add(key("k1", NOW));
    store.revoke("k1", NOW);
    store.revoke("k1", NOW.plusSeconds(9));
    store.used("k1", NOW.plusSeconds(5));
    store.used("k1", NOW.plusSeconds(2));
    var kept = store.find("k1").orElseThrow();
    assertThat(kept.revokedAt()).contains(NOW);
    assertThat(kept.lastUsedAt()).contains(NOW.plusSeconds(5));
  }

  private static ApiKey key(String id, Instant at) {
    return new ApiKey(
        id,
        HOLDER,
        "A name",
        Set.of("reports:write"),
        List.of(FIRST),
        "somebody",
        at,
        Optional.empty(),
        Optional.empty());
  }
}
