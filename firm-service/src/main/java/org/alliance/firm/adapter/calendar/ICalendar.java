package org.alliance.firm.adapter.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes a calendar of whole days by RFC 5545: lines end with CRLF and have at most 75 octets, and
/// texts are escaped.
final class ICalendar {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private final Instant written;

  ICalendar(String name, Instant written) {
    this.written = written;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Alliance//Firm service//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
  }

  /// @param uid names the day for ever
  void day(String uid, LocalDate on, String summary) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(uid));
    line("DTSTAMP:" + TIME.format(written));
    line("DTSTART;VALUE=DATE:" + DAY.format(on));
    line("DTEND;VALUE=DATE:" + DAY.format(on.plusDays(1)));
    line("SUMMARY:" + escaped(summary));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  /// Folds a long line between characters: the next part begins with a blank, which counts.
  private void line(String content) {
    var octets = 0;
    for (var at = 0; at < content.length(); ) {
      var character = content.codePointAt(at);
      var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(character);
      octets += size;
      at += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
