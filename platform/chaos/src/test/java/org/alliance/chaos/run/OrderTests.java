package org.alliance.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.alliance.chaos.row.Row;
import org.alliance.chaos.row.RunSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTests {
  @Test
  void everythingAtTheAskedSizeUnlessToldOtherwise() {
    var order = Order.of();
    assertThat(order.rows()).isEqualTo(Rows.ALL);
    assertThat(order.size()).isEqualTo(new RunSize(2_000, 20, 1));
    assertThat(order.json()).isEmpty();
  }

  @Test
  void takesWhatItIsTold() {
    var order =
        Order.of(
            "--rows",
            "13, 15",
            "--reports",
            "50",
            "--kills",
            "2",
            "--seed",
            "-7",
            "--pace",
            "0.5",
            "--json",
            "out/x.json");
    assertThat(order.rows()).extracting(Row::number).containsExactly(13, 15);
    assertThat(order.rows()).extracting(Row::perSecond).containsOnly(0.5);
    assertThat(order.size()).isEqualTo(new RunSize(50, 2, -7));
    assertThat(order.json()).contains(Path.of("out/x.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "--reports, abc",
    "--reports, 0",
    "--kills, -1",
    "--kills, 1.5",
    "--seed, x",
    "--pace, x",
    "--pace, 0",
    "--pace, NaN",
    "--pace, Infinity",
    "--rows, 99",
    "--speed, 3"
  })
  void saysWhatIsWrong(String option, String value) {
    assertThatThrownBy(() -> Order.of(option, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(option.equals("--speed") ? "--rows" : value);
  }

  @Test
  void everyOptionHasAValue() {
    assertThatThrownBy(() -> Order.of("--rows")).isInstanceOf(IllegalArgumentException.class);
  }
}
