package org.alliance.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys.Made;
import org.alliance.kit.keys.ApiKeys.Recognition;
import org.junit.jupiter.api.Test;

class ApiKeysTests {
  private static final Holder HOLDER = new Holder(Kind.ORGANISATION, "one");
  private static final Holder OTHER = new Holder(Kind.ORGANISATION, "two");

  private final Turned clock = new Turned();
  private final KeysInMemory store = new KeysInMemory();
  private final ApiKeys keys = new ApiKeys(store, clock);

  @Test
  void aKeyIsRecognisedAndTheStoreHasNothingThatLetsIn() {
    var made = make();
    assertThat(keys.recognise(made.whole())).isInstanceOf(Recognition.Known.class);
    var stored = store.find(made.key().id()).orElseThrow();
    assertThat(stored.secrets().toString())
        .doesNotContain(KeyText.read(made.whole()).orElseThrow().secret());
    assertThat(made.toString()).doesNotContain(made.whole());
    assertThat(make().whole()).isNotEqualTo(made.whole());
  }

  @Test
  void aMistypedKeyIsFoundByItsCheck() {
    var whole = make().whole();
    assertThat(KeyText.read(whole)).isPresent();
    var last = whole.charAt(whole.length() - 1);
    assertThat(KeyText.read(whole.substring(0, whole.length() - 1) + (last == '0' ? '1' : '0')))
        .isEmpty();
    assertThat(KeyText.read(whole.substring(1))).isEmpty();
    assertThat(KeyText.read(whole + " ")).isEmpty();
    assertThat(KeyText.read("")).isEmpty();
    assertThat(KeyText.isMeant("alk_whatever")).isTrue();
    assertThat(KeyText.isMeant("eyJhbGciOi")).isFalse();
  }

  @Test
  void bothSecretsAreValidForTheOverlapAndThenTheNewOneOnly() {
    var first = make();
    var second = keys.rotate(HOLDER, first.key().id()).orElseThrow();
    assertThat(isKnown(first)).isTrue();
    assertThat(isKnown(second)).isTrue();
    assertThat(second.key().overlapUntil(clock.now)).contains(clock.now.plus(ApiKeys.OVERLAP));
    clock.now = clock.now.plus(ApiKeys.OVERLAP);
    assertThat(isKnown(first)).isFalse();
    assertThat(isKnown(second)).isTrue();
    assertThat(second.key().overlapUntil(clock.now)).isEmpty();
  }

  @Test
  void aSecondRotationEndsTheOldestAtOnce() {
    var first = make();
    var second = keys.rotate(HOLDER, first.key().id()).orElseThrow();
    var third = keys.rotate(HOLDER, first.key().id()).orElseThrow();
    assertThat(isKnown(first)).isFalse();
    assertThat(isKnown(second)).isTrue();
    assertThat(isKnown(third)).isTrue();
  }

  @Test
  void aRevokedKeyIsOverAndCannotBeReplaced() {
    var made = make();
    assertThat(keys.revoke(OTHER, made.key().id())).isFalse();
    assertThat(keys.rotate(OTHER, made.key().id())).isEmpty();
    assertThat(isKnown(made)).isTrue();
    assertThat(keys.revoke(HOLDER, made.key().id())).isTrue();
    assertThat(isKnown(made)).isFalse();
    assertThat(keys.rotate(HOLDER, made.key().id())).isEmpty();
  }

  @Test
  void wrongTriesAreSlowedDownByWhatWasTriedAndARightOneNever() {
    var made = make();
    var wrong = new KeyText(made.key().id(), "0".repeat(64)).whole();
    IntStream.range(0, KeyFailures.MOST)
        .forEach(_ -> assertThat(keys.recognise(wrong)).isInstanceOf(Recognition.Unknown.class));
    assertThat(keys.recognise(wrong)).isInstanceOf(Recognition.TooMany.class);
    assertThat(isKnown(made)).isTrue();
    assertThat(keys.recognise("alk_nothing")).isInstanceOf(Recognition.Unknown.class);
    clock.now = clock.now.plus(KeyFailures.WINDOW);
    assertThat(keys.recognise(wrong)).isInstanceOf(Recognition.Unknown.class);
  }

  @Test
  void theLastUseIsNotedOnceAMinute() {
    var made = make();
    keys.recognise(made.whole());
    var first = store.find(made.key().id()).orElseThrow().lastUsedAt();
    assertThat(first).contains(clock.now);
    clock.now = clock.now.plus(Duration.ofSeconds(59));
    keys.recognise(made.whole());
    assertThat(store.find(made.key().id()).orElseThrow().lastUsedAt()).isEqualTo(first);
    clock.now = clock.now.plus(Duration.ofSeconds(1));
    keys.recognise(made.whole());
    assertThat(store.find(made.key().id()).orElseThrow().lastUsedAt()).contains(clock.now);
  }

  @Test
  void anOwnerMayHaveSoManyKeysAndNoMore() {
    IntStream.range(0, ApiKeys.MOST).forEach(_ -> make());
    assertThat(keys.create(HOLDER, "One more", Set.of("a"), "somebody")).isEmpty();
    assertThat(keys.create(OTHER, "Theirs", Set.of("a"), "somebody")).isPresent();
  }

  private boolean isKnown(Made made) {
    return keys.recognise(made.whole()) instanceof Recognition.Known;
  }

  private Made make() {
    return keys.create(HOLDER, "A key", Set.of("reports:write"), "somebody").orElseThrow();
  }

  private static final class Turned extends Clock {
    private Instant now = Instant.parse("2026-01-05T10:00:00Z");

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
}
