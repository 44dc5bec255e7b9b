package org.alliance.ui.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

/// Dates, times and amounts as one reader writes them.
///
/// @param zone in which times are told; every time names it
public record Formats(PageLanguage language, ZoneId zone) {
  /// Between letters that run from right to left, `9:30 AM GMT-4` would be shown out of order.
  private static final String LEFT_TO_RIGHT = "\u2066";

  private static final String END = "\u2069";

  /// Such as `Mar 10, 2026, 9:30 AM EDT`.
  public String dateTime(Instant at) {
    return language.rightToLeft()
        ? format("yMMMd", zone, at) + "، " + time(at)
        : format("yMMMdjmz", zone, at);
  }

  /// Such as `9:30 AM EDT`, where the day is clear.
  public String time(Instant at) {
    var time = format("jmz", zone, at);
    return language.rightToLeft() ? LEFT_TO_RIGHT + time + END : time;
  }

  /// Such as `March 10, 2026`, the day on which it was in the reader's zone.
  public String date(Instant at) {
    return format("yMMMMd", zone, at);
  }

  public String date(LocalDate day) {
    return format("yMMMMd", ZoneOffset.UTC, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  public String number(Number number) {
    return NumberFormat.getInstance(language.formats()).format(number);
  }

  /// @param amount in whole units, such as 12.50
  /// @param currency ISO 4217, such as `USD`
  public String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(language.formats());
    format.setCurrency(Currency.getInstance(currency));
    return format.format(amount);
  }

  private String format(String skeleton, ZoneId where, Instant at) {
    var format = DateFormat.getInstanceForSkeleton(skeleton, language.formats());
    format.setTimeZone(TimeZone.getTimeZone(where.getId()));
    return format.format(Date.from(at));
  }
}
