package org.alliance.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTests {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant AT = Instant.parse("2026-03-10T02:30:00Z");

  @Test
  void tellsTimesInTheReadersZoneAndNamesIt() {
    var english = new Formats(PageLanguages.english(), NEW_YORK);
    assertThat(plain(english.dateTime(AT))).isEqualTo("Mar 9, 2026, 10:30 PM EDT");
    assertThat(plain(english.time(AT))).isEqualTo("10:30 PM EDT");
    assertThat(english.date(AT)).isEqualTo("March 9, 2026");
    assertThat(english.date(LocalDate.of(2026, 3, 10))).isEqualTo("March 10, 2026");
    assertThat(english.money(new BigDecimal("1250.5"), "USD")).isEqualTo("$1,250.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ko", "vi", "tl", "km", "ur"})
  void writesGregorianYearsAndLatinDigitsInEveryLanguage(String tag) {
    var formats = new Formats(PageLanguages.find(tag).orElseThrow(), NEW_YORK);
    assertThat(formats.dateTime(AT)).containsPattern("(10|22):30").contains("2026", "9");
    assertThat(formats.date(AT)).contains("2026", "9");
    assertThat(formats.money(new BigDecimal("1250.5"), "USD")).containsPattern("1.?250");
    assertThat(formats.number(1230)).containsPattern("1.?230");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S | 0 sec",
        "PT0.9S | 0 sec",
        "PT59S | 59 sec",
        "PT1M | 1 min",
        "PT4M20S | 4 min, 20 sec",
        "PT4H20M59S | 4 hr, 20 min",
        "PT24H | 24 hr",
        "PT47H59M | 47 hr, 59 min",
        "PT48H | 2 days",
        "P3DT2H30M | 3 days, 2 hr",
        "PT-5S | 0 sec"
      })
  void tellsATimeInTheTwoLargestUnits(Duration time, String text) {
    assertThat(plain(english.duration(time))).isEqualTo(text);
  }

  @Test
  void keepsATimeInOrderAmongLettersThatRunFromRightToLeft() {
    var urdu = new Formats(PageLanguages.find("ur").orElseThrow(), NEW_YORK);
    assertThat(plain(urdu.time(AT))).startsWith("\u206610:30 PM").endsWith("\u2069");
    assertThat(urdu.dateTime(AT)).endsWith("، " + urdu.time(AT));
  }

  /// ICU puts a narrow no-break space before AM and PM.
  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
