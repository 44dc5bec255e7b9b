package org.alliance.intake.application.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.alliance.intake.adapter.keys.TestKeys;
import org.junit.jupiter.api.Test;

class SecondLookDrawTests {
  @Test
  void drawsAboutTheShareAndTheSameAgain() {
    var draw = new SecondLookDraw(TestKeys.of(1), 0.05);
    var claims = IntStream.range(0, 10_000).mapToObj(claim -> "claim-" + claim).toList();
    var drawn = claims.stream().filter(draw::draws).toList();
    // 500 expected, standard deviation 22.
    assertThat(drawn).hasSizeBetween(400, 600);
    assertThat(drawn).allMatch(draw::draws);
  }

  @Test
  void drawsOthersWithAnotherKey() {
    var claims = IntStream.range(0, 1000).mapToObj(claim -> "claim-" + claim).toList();
    var one = claims.stream().filter(new SecondLookDraw(TestKeys.of(1), 0.5)::draws).toList();
    var other = claims.stream().filter(new SecondLookDraw(TestKeys.of(2), 0.5)::draws).toList();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void drawsAllOrNoneAtTheEndsAndRefusesMore() {
    assertThat(new SecondLookDraw(TestKeys.of(1), 1).draws("x")).isTrue();
    assertThat(new SecondLookDraw(TestKeys.of(1), 0).draws("x")).isFalse();
    for (var share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new SecondLookDraw(TestKeys.of(1), share))
          .hasMessageContaining("intake.triage.second-look");
    }
  }
}
