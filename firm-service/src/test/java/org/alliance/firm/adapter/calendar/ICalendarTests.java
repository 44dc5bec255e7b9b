package org.alliance.firm.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ICalendarTests {
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

  @Test
  void writesAWholeDay() {
    var calendar = new ICalendar("Days", NOW);
    calendar.day("rule.case@alliance", LocalDate.parse("2026-12-31"), "AA-7K3Q-92MD-5: Lawsuit");
    assertThat(calendar.end())
        .isEqualTo(
            String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Alliance//Firm service//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:Days",
                "BEGIN:VEVENT",
                "UID:rule.case@alliance",
                "DTSTAMP:20260310T093000Z",
                "DTSTART;VALUE=DATE:20261231",
                "DTEND;VALUE=DATE:20270101",
                "SUMMARY:AA-7K3Q-92MD-5: Lawsuit",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
  }

  @Test
  void escapesTexts() {
    assertThat(ICalendar.escaped("a,b;c\\d\ne")).isEqualTo("a\\,b\\;c\\\\d\\ne");
  }

  @Test
  void foldsLinesAt75OctetsBetweenCharacters() {
    var name = "é".repeat(120);
    var calendar = new ICalendar(name, NOW).end();
    assertThat(calendar.lines())
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(calendar.replace("\r\n ", "")).contains("X-WR-CALNAME:" + name + "\r\n");
  }
}
