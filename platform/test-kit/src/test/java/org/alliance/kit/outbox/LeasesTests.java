package org.alliance.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import org.alliance.kit.outbox.LeaseStore.Lease;
import org.junit.jupiter.api.Test;

class LeasesTests {
  private final LeaseStore store = new LeasesInMemory();
  private long now;

  private final Leases one = instance("one");
  private final Leases other = instance("other");

  @Test
  void givesEverythingToTheOnlyInstance() {
    assertThat(one.mine()).containsExactlyInAnyOrderElementsOf(Shards.ALL);
  }

  @Test
  void sharesFairlyOnceAnotherOneComes() {
    one.mine();
    other.mine();
    passRounds(3);
    assertThat(one.count()).isEqualTo(32);
    assertThat(other.count()).isEqualTo(32);
    var both = new HashSet<>(one.mine());
    both.addAll(other.mine());
    assertThat(both).isEqualTo(Shards.ALL);
  }

  @Test
  void takesOverFromOneThatIsDeadAfterFifteenSecondsOfSilence() {
    one.mine();
    other.mine();
    for (var round = 0; round < 2; round++) {
      pass(Leases.RENEW_EVERY);
      other.mine();
    }
    assertThat(other.count()).isZero();
    for (var round = 0; round < 2; round++) {
      pass(Leases.RENEW_EVERY);
      other.mine();
    }
    assertThat(other.mine()).isEqualTo(Shards.ALL);
  }

  @Test
  void goesOnAtOnceUnderItsOldName() {
    one.mine();
    assertThat(instance("one").mine()).isEqualTo(Shards.ALL);
  }

  @Test
  void leavesEverythingToTheOthersWhenItStops() {
    one.mine();
    one.releaseAll();
    assertThat(other.mine()).isEqualTo(Shards.ALL);
  }

  @Test
  void takesEverythingAgainAfterItStoppedAndCameBackUnderItsOldName() {
    one.mine();
    one.releaseAll();
    assertThat(instance("one").mine()).isEqualTo(Shards.ALL);
  }

  @Test
  void isCountedByTheOthersAfterItCameBackUnderItsOldName() {
    one.mine();
    one.releaseAll();
    other.mine();
    passRounds(3);
    assertThat(one.count()).isEqualTo(32);
    assertThat(other.count()).isEqualTo(32);
  }

  @Test
  void knowsWhoIsGoneOnceTheyHaveBeenSilentForLongEnough() {
    one.mine();
    other.mine();
    assertThat(other.isGone("one")).isFalse();
    assertThat(other.isGone("never-there")).as("not watched for long enough").isFalse();
    for (var round = 0; round < 4; round++) {
      pass(Leases.RENEW_EVERY);
      other.mine();
    }
    assertThat(other.isGone("one")).isTrue();
    assertThat(other.isGone("other")).isFalse();
  }

  @Test
  void forgetsTheNameOfOneThatHasBeenGoneForAnHourAndLetsItComeBack() {
    one.mine();
    other.mine();
    pass(Leases.FORGOTTEN_AFTER);
    other.mine();
    assertThat(store.all()).extracting(Lease::name).contains("instance/one");
    pass(Leases.RENEW_EVERY);
    other.mine();
    assertThat(store.all())
        .extracting(Lease::name)
        .contains("instance/other")
        .doesNotContain("instance/one");
    passRounds(3);
    assertThat(one.count()).isEqualTo(32);
  }

  @Test
  void isNotFooledByAClockThatIsAnHourAhead() {
    now += Duration.ofHours(1).toNanos();
    one.mine();
    now -= Duration.ofHours(1).toNanos();
    assertThat(other.mine()).isEmpty();
  }

  private Leases instance(String name) {
    return new Leases(store, name, () -> now);
  }

  private void passRounds(int rounds) {
    for (var round = 0; round < rounds; round++) {
      pass(Leases.RENEW_EVERY);
      one.mine();
      other.mine();
    }
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
