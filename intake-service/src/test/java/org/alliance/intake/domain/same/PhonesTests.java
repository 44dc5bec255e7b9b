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
        "tel: 415 555 0134",
        "001 415 555 0134",
        "011-1-415-555-0134",
        "4155550134.0",
        "14155550134.00",
        "+1 (0) 415 555 0134",
        "415/555-0134",
        "415-555-0134 / 415-555-0199",
        "(415) 555-0134 or 555-0199",
        "415-555-0134, 415-555-0199"
      })
  void areTheSameHoweverTheyAreWritten(String written) {
    assertThat(Phones.whole(written)).contains("4155550134");
  }

  /// The number that a spreadsheet shows of many that it has rounded.
  @ParameterizedTest
  @ValueSource(strings = {"4.15555E+09", "4,15555E+09", "1.4155550134e10"})
  void areNoneIfTheyWereRounded(String written) {
    assertThat(Phones.whole(written)).isEmpty();
    assertThat(Phones.local(written)).isEmpty();
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
