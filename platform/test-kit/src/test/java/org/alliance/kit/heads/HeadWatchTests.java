package org.alliance.kit.heads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.StreamHeads;
import org.junit.jupiter.api.Test;

class HeadWatchTests {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final StreamHeads HEADS =
      new StreamHeads(EventStream.REPORT, Map.of("a", 3L, "b", 2L));

  private final Map<String, KnownPositions.Known> known = new HashMap<>();
  private final List<RepairRequest> asked = new ArrayList<>();
  private long now;
  private final HeadWatch watch =
      new HeadWatch(List.of(new Reports()), asked::add, PATIENCE, () -> now);

  private final class Reports implements KnownPositions {
    @Override
    public boolean reads(EventStream stream) {
      return stream == EventStream.REPORT;
    }

    @Override
    public Map<String, Known> of(EventStream stream, Collection<String> subjects) {
      return known;
    }
  }

  private void stands(String subject, long last) {
    known.put(subject, new KnownPositions.Known(last, false));
  }

  private void later(Duration time) {
    now += time.toNanos();
    watch.compare(HEADS);
  }

  @Test
  void asksForWhatStandsStillBehindItsOwner() {
    stands("b", 2);
    watch.compare(HEADS);
    assertThat(asked).as("it may be on its way").isEmpty();
    later(PATIENCE);
    assertThat(asked).containsExactly(new RepairRequest(EventStream.REPORT, "a", 1, 3));
    assertThat(watch.lost()).isEqualTo(1);
    assertThat(watch.asked()).isEqualTo(1);
  }

  @Test
  void asksForTheRestOfASubjectThatIsPartlyKnown() {
    stands("a", 1);
    stands("b", 2);
    watch.compare(HEADS);
    later(PATIENCE);
    assertThat(asked).containsExactly(new RepairRequest(EventStream.REPORT, "a", 2, 3));
  }

  @Test
  void doesNotAskForWhatGoesOn() {
    stands("a", 0);
    stands("b", 0);
    watch.compare(HEADS);
    stands("a", 1);
    stands("b", 1);
    later(PATIENCE);
    stands("a", 2);
    stands("b", 2);
    later(PATIENCE);
    assertThat(asked).isEmpty();
  }

  @Test
  void leavesToOthersWhatWaitsBehindAGapOrForAPerson() {
    stands("b", 2);
    known.put("a", new KnownPositions.Known(1, true));
    watch.compare(HEADS);
    later(PATIENCE);
    assertThat(asked).isEmpty();
  }

  @Test
  void asksLessAndLessOftenForWhatDoesNotComeBack() {
    stands("b", 2);
    watch.compare(HEADS);
    for (var minute = 0; minute < 16; minute++) {
      later(PATIENCE);
    }
    assertThat(asked).hasSizeBetween(2, 5);
    stands("a", 3);
    later(PATIENCE);
    assertThat(watch.lost()).isZero();
  }

  @Test
  void ignoresStreamsThatAreNotReadHere() {
    var others = new StreamHeads(EventStream.DELIVERY, Map.of("a", 3L));
    watch.compare(others);
    now += PATIENCE.toNanos();
    watch.compare(others);
    assertThat(asked).isEmpty();
  }
}
