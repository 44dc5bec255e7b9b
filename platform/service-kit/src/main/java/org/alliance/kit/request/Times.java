package org.alliance.kit.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alliance.kit.codec.Expected;

/// Times as requests bring them: ISO 8601, of the years 1900 to 2999. Others are mistyped, and what
/// lies far beyond cannot be stored.
final class Times {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private Times() {}

  /// @throws IllegalArgumentException that says what is expected
  static Instant instant(String text) {
    try {
      var time = Instant.parse(text);
      requireYear(time.atOffset(ZoneOffset.UTC).getYear(), Instant.class);
      return time;
    } catch (DateTimeException notOne) {
      throw new IllegalArgumentException(expected(Instant.class), notOne);
    }
  }

  /// @throws IllegalArgumentException that says what is expected
  static LocalDate date(String text) {
    try {
      var date = LocalDate.parse(text);
      requireYear(date.getYear(), LocalDate.class);
      return date;
    } catch (DateTimeException notOne) {
      throw new IllegalArgumentException(expected(LocalDate.class), notOne);
    }
  }

  private static void requireYear(int year, Class<?> type) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(expected(type));
    }
  }

  private static String expected(Class<?> type) {
    return Expected.of(type) + ", of the years " + FIRST_YEAR + " to " + LAST_YEAR;
  }
}
