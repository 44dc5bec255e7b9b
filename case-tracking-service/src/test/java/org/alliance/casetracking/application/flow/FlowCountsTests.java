package org.alliance.casetracking.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowCountsTests {
  @Test
  void addUpAndTakeAwayWithoutZeros() {
    var one = new FlowCounts(Map.of("a", 1L, "b", 2L));
    assertThat(one.plus(one).minus(one)).isEqualTo(one);
    assertThat(one.minus(new FlowCounts(Map.of("b", 2L))))
        .isEqualTo(new FlowCounts(Map.of("a", 1L)));
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0",
    "0, 0",
    "1, 1",
    "63, 63",
    "64, 64",
    "65, 64",
    "1000, 992",
    "86400000, 85983232"
  })
  void keepTimesToWithinOneThirtySecond(long millis, long kept) {
    assertThat(FlowCounts.rounded(Duration.ofMillis(millis))).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(longs = {33, 999, 4_097, 123_456_789, 31_536_000_000L})
  void keepNoTimeThatIsMoreThanThreePercentLess(long millis) {
    assertThat(FlowCounts.rounded(Duration.ofMillis(millis)))
        .isBetween((long) (millis * 0.968), millis);
  }

  @Test
  void knowPercentilesByNearestRank() {
    var times = new FlowCounts(Map.of("t/10", 50L, "t/20", 45L, "t/100", 4L, "t/3000", 1L));
    assertThat(times.percentile("t/", 50)).contains(10L);
    assertThat(times.percentile("t/", 95)).contains(20L);
    assertThat(times.percentile("t/", 99)).contains(100L);
    assertThat(times.percentile("t/", 100)).contains(3000L);
    assertThat(times.percentile("none/", 50)).isEqualTo(Optional.empty());
  }
}
