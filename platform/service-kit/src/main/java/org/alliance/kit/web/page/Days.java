package org.alliance.kit.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as a page's address or form says them, such as `2026-03-09`, of the years 1900 to 2999.
/// Others are mistyped (`0026`), and what lies far beyond is no time that can be stored.
public final class Days {
  private static final Pattern WRITTEN = Pattern.compile("(?:19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");

  private Days() {}

  /// Empty for anything else.
  public static Optional<LocalDate> read(String text) {
    var day = text.strip();
    if (!WRITTEN.matcher(day).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
