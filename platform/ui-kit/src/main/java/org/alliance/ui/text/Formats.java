package org.alliance.ui.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Dates, times and amounts as one reader writes them.
///
/// @param zone in which times are told; every time names it
public record Formats(PageLanguage language, ZoneId zone) {
  /// Between letters that run from right to left, `9:30 AM GMT-4` would be shown out of order.
  private static final String LEFT_TO_RIGHT = "\u2066";

  private static final String END = "\u2069";

  /// To make a format takes longer than the rest of a table's row. Formats of dates are cloned, for
  /// they are not safe under concurrency; formats of measures are.
  private static final Map<DateKey, DateFormat> DATES = new ConcurrentHashMap<>();

  private static final Map<ULocale, MeasureFormat> MEASURES = new ConcurrentHashMap<>();

  private record DateKey(String skeleton, ULocale locale) {}

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

  /// In the two largest units that people use for it, such as `4 hr, 20 min` or `3 days, 2 hr`;
  /// what is less than the smaller one is cut off.
  public String duration(Duration time) {
    var seconds = Math.max(0, time.toSeconds());
    if (seconds < 60) {
      return units(new Measure(seconds, MeasureUnit.SECOND));
    }
    if (seconds < 3_600) {
      return units(
          new Measure(seconds / 60, MeasureUnit.MINUTE),
          new Measure(seconds % 60, MeasureUnit.SECOND));
    }
    return seconds < 2 * 86_400
        ? units(
            new Measure(seconds / 3_600, MeasureUnit.HOUR),
            new Measure(seconds / 60 % 60, MeasureUnit.MINUTE))
        : units(
            new Measure(seconds / 86_400, MeasureUnit.DAY),
            new Measure(seconds / 3_600 % 24, MeasureUnit.HOUR));
  }

  private String units(Measure larger, Measure... smaller) {
    var all =
        Stream.concat(
                Stream.of(larger),
                Stream.of(smaller).filter(part -> part.getNumber().longValue() > 0))
            .toArray(Measure[]::new);
    return MEASURES
        .computeIfAbsent(
            language.formats(), locale -> MeasureFormat.getInstance(locale, FormatWidth.SHORT))
        .formatMeasures(all);
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
    var format =
        DATES
            .computeIfAbsent(
                new DateKey(skeleton, language.formats()),
                key -> DateFormat.getInstanceForSkeleton(key.skeleton(), key.locale()))
            .clone();
    format.setTimeZone(TimeZone.getTimeZone(where.getId()));
    return format.format(Date.from(at));
  }
}
