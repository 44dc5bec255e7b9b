package org.alliance.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.alliance.kit.outbox.Outbox.Waiting;
import org.junit.jupiter.api.Test;

class PressureTests {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  private final Pressure pressure = new Pressure(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void isHighWhileTooManyAggregatesOfAllKindsHaveSomethingUnsent() {
    pressure.measured(List.of(new Waiting(2_500, NOW), new Waiting(2_500, NOW)));
    assertThat(pressure.isHigh()).isFalse();
    pressure.measured(List.of(new Waiting(2_500, NOW), new Waiting(2_501, NOW)));
    assertThat(pressure.isHigh()).isTrue();
    assertThat(pressure.unsent()).isEqualTo(5_001);
  }

  @Test
  void isHighWhileTheOldestOfAllWaitsForTooLong() {
    pressure.measured(List.of(waitingFor(30), waitingFor(1)));
    assertThat(pressure.isHigh()).isFalse();
    pressure.measured(List.of(waitingFor(1), new Waiting(0, null), waitingFor(31)));
    assertThat(pressure.isHigh()).isTrue();
    assertThat(pressure.oldest()).isEqualTo(Duration.ofSeconds(31));
  }

  @Test
  void isGoneOnceEverythingIsSent() {
    assertThat(pressure.isHigh()).isFalse();
    pressure.measured(List.of(waitingFor(600)));
    pressure.measured(List.of(new Waiting(0, null)));
    assertThat(pressure.isHigh()).isFalse();
    assertThat(pressure.oldest()).isZero();
  }

  @Test
  void isNotNegativeWhereAnotherClockIsAhead() {
    pressure.measured(List.of(waitingFor(-60)));
    assertThat(pressure.oldest()).isZero();
  }

  private static Waiting waitingFor(int seconds) {
    return new Waiting(1, NOW.minusSeconds(seconds));
  }
}
