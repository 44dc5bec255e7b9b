package org.alliance.intake.domain.same;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(415) 555-0134",
        "+1 415 555 0134",
        "4155550134",
        "1-415-555-0134",
        "415.555.0134 ext. 9",
        "４１５ ５５５ ０１３４",
        "tel: 415 555 0134"
      })
  void areTheSameHoweverTheyAreWritten(String written) {
    assertThat(Phones.whole(written)).contains("4155550134");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "555", "911"})
  void areNoneIfTheyAreTooShort(String written) {
    assertThat(Phones.whole(written)).isEmpty();
    assertThat(Phones.local(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"555-0134", "5550134"})
  void mayLackTheirAreaCode(String written) {
    assertThat(Phones.whole(written)).isEmpty();
    assertThat(Phones.local(written)).contains("5550134");
  }
}
