package org.alliance.kit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {
  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2026-03-09", " 2026-03-09 ", "2999-12-31"})
  void readsADay(String written) {
    assertThat(Days.read(written)).contains(LocalDate.parse(written.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0026-03-09",
        "0206-03-09",
        "1826-03-09",
        "3000-01-01",
        "20266-03-09",
        "+999999999-12-31",
        "-0001-01-01",
        "2026-02-30",
        "2026-3-9",
        "2026-03-09T00:00",
        "yesterday"
      })
  void readsNothingElse(String written) {
    assertThat(Days.read(written)).isEmpty();
  }
}
