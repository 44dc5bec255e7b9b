package org.alliance.intake.adapter.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.alliance.intake.application.messages.MessageBox.Unanswerable;
import org.alliance.intake.application.messages.MessageKeyStore;
import org.alliance.intake.messages.PartnerSystem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class MessageKeysTests {
  private final Store store = new Store();
  private final Turned clock = new Turned();
  private final MessageKeys keys = new MessageKeys(store, clock);

  @Test
  void aKeyIsPublishedWithoutItsPrivatePartAndIsTheSameForAPeriod() {
    assertThat(keys.published().toString()).contains("intake-", "enc").doesNotContain(" d=", "{d=");
    assertThat(keys.published()).isEqualTo(keys.published());
    clock.now = clock.now.plus(Duration.ofDays(30));
    assertThat(keys.published().get("keys"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  @Test
  void aMessageIsOpenedForTwoPeriodsAndNeverAgainAfterThem() throws ParseException {
    var key = JWKSet.parse(keys.published()).getKeys().getFirst().toECKey();
    var sealed = PartnerSystem.sealed("hello", key);
    for (var period = 0; period < 2; period++) {
      clock.now = clock.now.plus(Duration.ofDays(30));
      keys.rotate();
      assertThat(keys.open(sealed)).asString().isEqualTo("hello");
    }
    clock.now = clock.now.plus(Duration.ofDays(30));
    keys.rotate();
    assertThatThrownBy(() -> keys.open(sealed))
        .isInstanceOfSatisfying(
            Unanswerable.class, gone -> assertThat(gone.reason()).isEqualTo("unknown-key"));
  }

  @Test
  void aChangedMessageIsNotOpened() throws ParseException {
    var key = JWKSet.parse(keys.published()).getKeys().getFirst().toECKey();
    var sealed = PartnerSystem.sealed("hello", key);
    var parts = sealed.split("\\.");
    parts[3] =
        parts[3].charAt(0) == 'A' ? "B" + parts[3].substring(1) : "A" + parts[3].substring(1);
    assertThatThrownBy(() -> keys.open(String.join(".", parts)))
        .isInstanceOfSatisfying(
            Unanswerable.class, gone -> assertThat(gone.reason()).isEqualTo("cannot-be-opened"));
  }

  private static final class Turned extends Clock {
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final class Store implements MessageKeyStore {
    private final Map<Long, Stored> kept = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    @Override
    public Stored keep(Stored fresh) {
      return Optional.ofNullable(kept.putIfAbsent(fresh.period(), fresh)).orElse(fresh);
    }

    @Override
    public Optional<Stored> find(long period) {
      return Optional.ofNullable(kept.get(period));
    }

    @Override
    public List<Stored> all() {
      return List.copyOf(kept.values());
    }

    @Override
    public void destroyBefore(long period) {
      kept.keySet().removeIf(one -> one < period);
    }
  }
}
