package org.alliance.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KillScheduleTests {
  private static final List<String> MEMBERS = List.of("one", "two", "three");

  @Test
  void everyMemberComesAsOftenAsAnyOther() {
    var turns = new KillSchedule<>(MEMBERS, 20);
    var taken = new ArrayList<String>();
    while (turns.areLeft()) {
      taken.add(turns.next(Optional.of("one")));
    }
    assertThat(taken).hasSize(60);
    assertThat(MEMBERS)
        .allSatisfy(one -> assertThat(Collections.frequency(taken, one)).isEqualTo(20));
  }

  @Test
  void everySecondTimeItIsThePrimary() {
    var turns = new KillSchedule<>(MEMBERS, 20);
    var primary = "three";
    var hit = 0;
    for (var time = 0; turns.areLeft(); time++) {
      var victim = turns.next(Optional.of(primary));
      hit += victim.equals(primary) ? 1 : 0;
      primary = MEMBERS.get(time % MEMBERS.size());
    }
    assertThat(hit).isGreaterThanOrEqualTo(30);
  }

  @Test
  void whereNobodyIsPrimaryItGoesOn() {
    var turns = new KillSchedule<>(MEMBERS, 1);
    assertThat(List.of(next(turns), next(turns), next(turns))).isEqualTo(MEMBERS);
    assertThat(turns.areLeft()).isFalse();
  }

  private static String next(KillSchedule<String> turns) {
    return turns.next(Optional.empty());
  }
}
