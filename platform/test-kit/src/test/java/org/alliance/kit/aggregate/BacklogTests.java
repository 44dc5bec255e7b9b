package org.alliance.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BacklogTests {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void isTooMuchByNumberByBytesOrByAge() {
    assertThat(Backlog.NONE.isTooMuch(NOW)).isFalse();
    assertThat(new Backlog(49, 49_000, NOW).isTooMuch(NOW)).isFalse();
    assertThat(new Backlog(50, 50_000, NOW).isTooMuch(NOW)).isTrue();
    assertThat(new Backlog(5, Backlog.MOST_BYTES, NOW).isTooMuch(NOW)).isTrue();
    assertThat(new Backlog(1, 100, NOW.minus(Duration.ofMinutes(11))).isTooMuch(NOW)).isTrue();
  }
}
