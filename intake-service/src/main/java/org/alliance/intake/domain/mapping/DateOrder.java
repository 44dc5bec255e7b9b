package org.alliance.intake.domain.mapping;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.code.Coded;

/// In which order a file writes the parts of a date. A time behind it is left out.
public enum DateOrder implements Coded {
  /// Any form that has one meaning only.
  AS_WRITTEN("", 0, 0, 0),
  YEAR_FIRST("(\\d{4})[./ -](\\d{1,2})[./ -](\\d{1,2})", 1, 2, 3),
  DAY_FIRST("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})", 3, 2, 1),
  MONTH_FIRST("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})", 3, 1, 2),
  /// The year first; a day behind the month is a filler.
  MONTH_ONLY("(\\d{4})[./ -](\\d{1,2})(?:[./ -]\\d{1,2})?", 1, 2, 0);

  private final Pattern pattern;
  private final int year;
  private final int month;
  private final int day;

  DateOrder(String pattern, int year, int month, int day) {
    this.pattern = Pattern.compile(pattern + "\\.?(?:[T ,].*)?");
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /// Without what nobody sees, with digits of any script and width as ASCII ones.
  private static String plain(String written) {
    var plain = new StringBuilder();
    Normalizer.normalize(written, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .map(point -> Character.getType(point) == Character.DASH_PUNCTUATION ? '-' : point)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /// The date as ISO 8601 writes it; empty if it is not written in this order. Whether there is
  /// such a day is checked with the report.
  Optional<String> iso(String written) {
    if (this == AS_WRITTEN) {
      return Optional.of(written);
    }
    var parts = pattern.matcher(plain(written));
    if (!parts.matches()) {
      return Optional.empty();
    }
    var yearAndMonth = "%s-%02d".formatted(parts.group(year), Integer.parseInt(parts.group(month)));
    return Optional.of(
        day == 0
            ? yearAndMonth
            : yearAndMonth + "-%02d".formatted(Integer.parseInt(parts.group(day))));
  }
}
