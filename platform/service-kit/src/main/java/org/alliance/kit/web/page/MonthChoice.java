package org.alliance.kit.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliance.kit.web.ApiProblem;

/// The month of a report, as its address says it, such as `2026-11`.
///
/// @param latest the month that is not over yet
public record MonthChoice(YearMonth chosen, YearMonth latest) {
  private static final int MONTHS = 12;

  /// Four digits: no year is so far away that its first day is no time.
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .toFormatter(Locale.ROOT);

  /// @param text blank for this month
  /// @throws ApiProblem 400 if it is no month
  public static MonthChoice of(String text, Instant now) {
    var latest = YearMonth.from(now.atZone(ZoneOffset.UTC));
    try {
      return new MonthChoice(text.isBlank() ? latest : YearMonth.parse(text, WRITTEN), latest);
    } catch (DateTimeException unreadable) {
      throw ApiProblem.badRequest("unknown-month", "Send a month as 2026-11.");
    }
  }

  public boolean isOver() {
    return chosen.isBefore(latest);
  }

  /// The last twelve months, for a list to choose from.
  public List<String> months() {
    return Stream.iterate(latest, one -> one.minusMonths(1))
        .limit(MONTHS)
        .map(YearMonth::toString)
        .toList();
  }
}
