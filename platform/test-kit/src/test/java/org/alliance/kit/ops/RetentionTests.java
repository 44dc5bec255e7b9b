package org.alliance.kit.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.ops.store.OpsStoreContract;
import org.alliance.kit.ops.store.OpsStoreInMemory;
import org.junit.jupiter.api.Test;

class RetentionTests {
  private static final Instant NOW = Instant.parse("2026-06-05T10:00:00Z");

  private final OpsStore store = new OpsStoreInMemory();
  private final StuckEvents stuck = new StuckEvents(List.of(), store);

  @Test
  void keepsTheCorrectionOfWhatIsStuckHoweverOldItIs() {
    var open = OpsStoreContract.letter("open", "x", NOW.minus(Duration.ofDays(200)));
    store.bury(open);
    for (var item : List.of(open.item(), "of one that went on")) {
      store.correct(
          new Correction(item, Map.of(), "{}", "", "me", NOW.minus(Duration.ofDays(100))));
    }
    retention(Duration.ofDays(90)).tidy();
    assertThat(store.correctionOf(open.item())).isPresent();
    assertThat(store.correctionOf("of one that went on")).isEmpty();
    assertThat(store.countOpenDeadLetters()).isEqualTo(1);
  }

  @Test
  void forgetsNothingBeforeItsTime() {
    store.correct(new Correction("x", Map.of(), "{}", "", "me", NOW.minus(Duration.ofDays(89))));
    retention(Duration.ofDays(90)).tidy();
    assertThat(store.correctionOf("x")).isPresent();
  }

  @Test
  void isAtLeastADay() {
    assertThatThrownBy(() -> retention(Duration.ofHours(23)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Retention retention(Duration keep) {
    return new Retention(store, stuck, Clock.fixed(NOW, ZoneOffset.UTC), keep);
  }
}
