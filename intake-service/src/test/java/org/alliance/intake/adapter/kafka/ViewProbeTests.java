package org.alliance.intake.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ViewProbeTests {
  private static final String PARTITION = "alliance.firm.matter-0";

  private final AtomicLong now = new AtomicLong();
  private final ViewProbe probe = new ViewProbe(now::get);

  private void round(long at, long end, long committed) {
    now.set(at);
    probe.round(at, Map.of(PARTITION, end), Map.of(PARTITION, committed));
  }

  @Test
  void knowsNothingBeforeTheFirstRound() {
    assertThat(probe.age()).isEmpty();
  }

  @Test
  void isAsNewAsTheLastRoundThatMissedNothing() {
    round(10, 3, 3);
    now.set(25);
    assertThat(probe.age()).hasValue(15);
  }

  @Test
  void growsOldWhileEventsWait() {
    round(10, 3, 3);
    round(20, 4, 3);
    assertThat(probe.age()).hasValue(10);
    round(30, 9, 3);
    assertThat(probe.age()).hasValue(20);
  }

  /// A busy topic always has something under way.
  @Test
  void isAsNewAsTheRoundWhoseEndsAreReached() {
    round(10, 5, 2);
    assertThat(probe.age()).isEmpty();
    round(20, 9, 6);
    assertThat(probe.age()).hasValue(10);
    round(30, 12, 9);
    assertThat(probe.age()).hasValue(10);
  }

  @Test
  void growsOldWhileTheBrokerSaysNothing() {
    round(10, 3, 3);
    now.set(60);
    assertThat(probe.age()).hasValue(50);
  }

  @Test
  void isNotCompleteIfAPartitionWasNeverRead() {
    now.set(10);
    probe.round(10, Map.of(PARTITION, 1L), Map.of());
    assertThat(probe.age()).isEmpty();
  }
}
