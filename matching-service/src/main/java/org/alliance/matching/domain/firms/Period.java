package org.alliance.matching.domain.firms;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// A week, from Monday, and the quarter it is in: how long quotas count. Both begin at midnight
/// UTC.
public record Period(Instant weekBegins, Instant quarterBegins) {
  private static final int MONTHS = 3;

  public static Period of(Instant now) {
    var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(start(monday), start(day.with(IsoFields.DAY_OF_QUARTER, 1)));
  }

  public boolean hasInWeek(Instant time) {
    return !time.isBefore(weekBegins) && time.isBefore(weekBegins.plus(7, ChronoUnit.DAYS));
  }

  public boolean hasInQuarter(Instant time) {
    return !time.isBefore(quarterBegins) && time.isBefore(quarterEnds());
  }

  public long minutesLeftOfWeek(Instant now) {
    return Duration.between(now, weekBegins.plus(7, ChronoUnit.DAYS)).toMinutes();
  }

  public long minutesLeftOfQuarter(Instant now) {
    return Duration.between(now, quarterEnds()).toMinutes();
  }

  private Instant quarterEnds() {
    return start(quarterBegins.atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(MONTHS));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
