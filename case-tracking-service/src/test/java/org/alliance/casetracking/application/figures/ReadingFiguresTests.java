package org.alliance.casetracking.application.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.junit.jupiter.api.Test;

class ReadingFiguresTests {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private static final FiguresFilter MONTH =
      FiguresFilter.between(START.minus(Duration.ofDays(30)), START);
  private static final FiguresFilter YEAR =
      FiguresFilter.between(START.minus(Duration.ofDays(365)), START);

  private final AtomicInteger counts = new AtomicInteger();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final CountDownLatch yearMayGoOn = new CountDownLatch(1);
  private final CountDownLatch yearHasBegun = new CountDownLatch(1);
  private volatile boolean isBroken;
  private volatile Instant now = START;
  private final ReadingFigures figures = new ReadingFigures(new Source(), new Now(), later::add);

  @Test
  void countsOnceWithinTenSeconds() {
    var first = figures.of(MONTH);
    now = START.plusSeconds(9);
    assertThat(figures.of(MONTH)).isSameAs(first);
    assertThat(counts).hasValue(1);
    assertThat(later).isEmpty();
  }

  @Test
  void showsWhatItHasWhileItCountsAgain() {
    var first = figures.of(MONTH);
    now = START.plusSeconds(30);
    assertThat(figures.of(MONTH)).isSameAs(first);
    assertThat(figures.of(MONTH)).isSameAs(first);
    assertThat(later).hasSize(1);
    later.remove().run();
    assertThat(figures.of(MONTH).at()).isEqualTo(now);
    assertThat(counts).hasValue(2);
  }

  @Test
  void showsNothingThatIsOlderThanAMinute() {
    figures.of(MONTH);
    now = START.plusSeconds(61);
    assertThat(figures.of(MONTH).at()).isEqualTo(now);
  }

  @Test
  void letsNobodyWaitForWhatOthersAskAndCountsTheSameOnce() throws Exception {
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = readers.submit(() -> figures.of(YEAR));
      yearHasBegun.await();
      var other = readers.submit(() -> figures.of(YEAR));
      assertThat(figures.of(MONTH).cases()).isZero();
      assertThat(one.isDone() || other.isDone()).isFalse();
      yearMayGoOn.countDown();
      assertThat(other.get()).isSameAs(one.get());
    }
    assertThat(counts).hasValue(2);
  }

  @Test
  void countsAgainAfterAFault() {
    isBroken = true;
    assertThatIllegalStateException().isThrownBy(() -> figures.of(MONTH));
    isBroken = false;
    var first = figures.of(MONTH);
    isBroken = true;
    now = START.plusSeconds(30);
    assertThat(figures.of(MONTH)).isSameAs(first);
    assertThatThrownBy(later.remove()::run).hasMessage("broken");
    assertThat(figures.of(MONTH)).isSameAs(first);
    assertThat(later).hasSize(1);
  }

  private final class Source implements CaseStepsSource {
    @Override
    public void each(FiguresFilter filter, Consumer<CaseSteps> each) {
      if (isBroken) {
        throw new IllegalStateException("broken");
      }
      counts.incrementAndGet();
      if (filter.equals(YEAR)) {
        yearHasBegun.countDown();
        try {
          yearMayGoOn.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public Map<FlowState, Long> changedSince(Instant time) {
      return Map.of();
    }

    @Override
    public Map<Turn.Holder, Long> due(Instant from, Instant to) {
      return Map.of();
    }

    @Override
    public List<DueCase> nextDue(int most) {
      return List.of();
    }
  }

  private final class Now extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
