package org.alliance.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInPausesTests {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final SignInPauses pauses = new SignInPauses(() -> now);

  @Test
  void lengthensThePauseOfAnAccountWithEachFailure() {
    fail("ops", "192.0.2.1", 5);
    assertThat(pauses.begin("ops", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    assertThat(IntStream.range(0, 8).mapToObj(_ -> failAfterThePause("ops", "192.0.2.1")).toList())
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L);
    assertThat(failAfterThePause("ops", "192.0.2.1")).as("the longest").hasSeconds(120);
  }

  @Test
  void slowsAnAccountDownWhicheverAddressItIsGuessedFrom() {
    for (var from = 1; from <= 5; from++) {
      fail("ops", "192.0.2." + from, 1);
    }
    assertThat(pauses.begin("OPS", "198.51.100.1")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void slowsAnAddressDownWhicheverAccountItGuessesAt() {
    for (var account = 0; account < 30; account++) {
      fail("user-" + account, "192.0.2.1", 1);
    }
    assertThat(pauses.begin("somebody", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    assertThat(pauses.begin("somebody", "192.0.2.2")).isZero();
  }

  @Test
  void letsTheOwnerInAfterThePauseAndForgetsTheFailures() {
    fail("ops", "192.0.2.1", 5);
    now = now.plusSeconds(1);
    assertThat(pauses.begin("ops", "192.0.2.1")).isZero();
    pauses.succeeded("ops", "192.0.2.1");
    assertThat(pauses.begin("ops", "192.0.2.1")).isZero();
  }

  @Test
  void keepsNobodyOutWhoHasSignedInFromThereBefore() {
    pauses.begin("ops", "192.0.2.1");
    pauses.succeeded("ops", "192.0.2.1");
    fail("ops", "198.51.100.1", 5);
    assertThat(pauses.begin("ops", "198.51.100.1")).isPositive();
    assertThat(pauses.begin("ops", "192.0.2.1")).isZero();
    pauses.succeeded("ops", "192.0.2.1");
    fail("ops", "192.0.2.1", 5);
    assertThat(pauses.begin("ops", "192.0.2.1")).as("guesses from there count").isPositive();
  }

  @Test
  void doesNotLengthenThePauseForTriesWithinIt() {
    fail("ops", "192.0.2.1", 5);
    for (var impatient = 0; impatient < 500; impatient++) {
      assertThat(pauses.begin("ops", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    }
    now = now.plusSeconds(1);
    assertThat(pauses.begin("ops", "192.0.2.1")).isZero();
  }

  @Test
  void forgetsOneFailureEveryFiveMinutes() {
    fail("ops", "192.0.2.1", 5);
    now = now.plus(Duration.ofMinutes(10));
    fail("ops", "192.0.2.1", 2);
    assertThat(pauses.begin("ops", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
  }

  /// One good account is no licence to guess at others.
  @Test
  void keepsCountingAnAddressThatSignsInAtTimes() {
    for (var account = 0; account < 30; account++) {
      fail("user-" + account, "192.0.2.1", 1);
      if (pauses.begin("mine", "192.0.2.1").isZero()) {
        pauses.succeeded("mine", "192.0.2.1");
      }
    }
    assertThat(pauses.begin("somebody", "192.0.2.1")).isPositive();
  }

  @Test
  void tellsNoLongNamesApart() {
    fail("x".repeat(100_000) + "1", "192.0.2.1", 5);
    assertThat(pauses.begin("x".repeat(100_000) + "2", "192.0.2.2")).isPositive();
  }

  private void fail(String account, String address, int times) {
    for (var time = 0; time < times; time++) {
      assertThat(pauses.begin(account, address)).isZero();
    }
  }

  /// @return the pause that it took
  private Duration failAfterThePause(String account, String address) {
    var pause = pauses.begin(account, address);
    now = now.plus(pause);
    assertThat(pauses.begin(account, address)).isZero();
    return pause;
  }
}
