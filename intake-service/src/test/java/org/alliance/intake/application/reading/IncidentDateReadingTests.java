package org.alliance.intake.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.domain.incident.ReadingNote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentDateReadingTests {
  private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 29);

  @ParameterizedTest(name = "{0} is in {1}")
  @CsvSource({
    "2026-03-09, 2026-03",
    "2026-03, 2026-03",
    "2026-3-9, 2026-03",
    "2026/03/09, 2026-03",
    "2026.3.9, 2026-03",
    "20260309, 2026-03",
    "2026-03-09 00:00:00, 2026-03",
    "2026-03-09T10:15:00Z, 2026-03",
    "2026-03-09T23:15:00.000-05:00, 2026-03",
    "3/9/2026, 2026-03",
    "03/09/2026, 2026-03",
    "03-09-2026, 2026-03",
    "3/9/2026 0:00, 2026-03",
    "'3/9/2026, 11:30 PM', 2026-03",
    "12/31/2025, 2025-12",
    "31/12/2025, 2025-12",
    "3/2026, 2026-03",
    "9-Mar-26, 2026-03",
    "09-Mar-2026, 2026-03",
    "3/9/26, 2026-03",
    "12/31/99, 1999-12",
    "'March 5, 2026', 2026-03",
    "'Mar. 5th, 2026', 2026-03",
    "5 March 2026, 2026-03",
    "'Thursday, March 5, 2026', 2026-03",
    "March 2026, 2026-03",
    "2026年3月9日, 2026-03",
    "2026년 3월 9일, 2026-03",
    "２０２６－０３－０９, 2026-03",
    "'\u00A02026-03-09\u200B', 2026-03",
    "1900-01-01, 1900-01",
    "2026-11-29, 2026-11",
    "2026-11, 2026-11",
    "2026-03-00, 2026-03",
    "២០២៦-០៣-០៩, 2026-03",
    "'\u200E3\u200E/\u200E9\u200E/\u200E2026', 2026-03"
  })
  void readsADateWhoseMeaningIsCertain(String written, YearMonth month) {
    assertThat(IncidentDateReading.read(written, TOMORROW))
        .isEqualTo(new Reading<>(Optional.of(month), List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "last spring",
        "2025",
        "46090",
        "Mar-26",
        "9.3.2026",
        "26/03/09",
        "3/9",
        "5/5/60",
        "yesterday",
        "2026-03-09 or 10",
        "2569-03-09",
        "09/03/2569",
        "๙/๓/๒๕๖๙",
        "1404/12/18",
        "1447-09-20",
        "115/03/09",
        "民國115年3月9日",
        "令和8年3月9日",
        "R8.3.9",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "00/00/0000",
        "1/0/1900 or so",
        "2026-00-00",
        "?"
      })
  void takesADateThatIsNotCertainForNotTold(String written) {
    assertThat(IncidentDateReading.read(written, TOMORROW))
        .isEqualTo(
            new Reading<>(Optional.empty(), List.of(ReadingNote.DATE_NOT_CERTAIN), List.of()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0026-03-09, before-1900",
    "0206-03, before-1900",
    "1826-03-09, before-1900",
    "3/9/0026, before-1900",
    "1899-12-31, before-1900",
    "2026-11-30, in-the-future",
    "2026-12, in-the-future",
    "12/1/2026, in-the-future",
    "9999-01-01, in-the-future",
    "2062-03-09, in-the-future",
    "3026-03-09, in-the-future",
    "2026-13-01, malformed-date",
    "2026-02-30, malformed-date",
    "13/13/2026, malformed-date",
    "2026-00, malformed-date"
  })
  void refusesADateThatCannotBe(String written, String code) {
    assertThat(IncidentDateReading.read(written, TOMORROW).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.reason()).doesNotContain(written))
        .extracting(Fault::field, Fault::code)
        .containsExactly("occurredOn", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0"})
  void needsNone(String written) {
    assertThat(IncidentDateReading.read(written, TOMORROW))
        .isEqualTo(new Reading<>(Optional.empty(), List.of(), List.of()));
  }
}
