package org.alliance.notification.domain.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.LongStream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.notification.domain.preference.Preferences.Window;

/// How often somebody gets a digest.
public enum Rhythm implements Coded {
  NEVER,
  DAILY,
  /// On Mondays.
  WEEKLY;

  private static final int HOUR = 8;
  private static final long LONGEST = 8;

  /// The latest time, up to now, at which a digest was due: at the hour from which mails may come,
  /// or at eight.
  ///
  /// @return empty if none is wanted
  public Optional<Instant> latest(Optional<Window> window, ZoneId zone, Instant now) {
    if (this == NEVER) {
      return Optional.empty();
    }
    var today = LocalDate.ofInstant(now, zone);
    var hour = window.map(Window::from).orElse(HOUR);
    return LongStream.range(0, LONGEST)
        .mapToObj(today::minusDays)
        .filter(day -> isOn(day.getDayOfWeek(), window))
        .map(day -> day.atTime(hour, 0).atZone(zone).toInstant())
        .filter(time -> !time.isAfter(now))
        .findFirst();
  }

  private boolean isOn(DayOfWeek day, Optional<Window> window) {
    return this == WEEKLY
        ? day == DayOfWeek.MONDAY
        : window.filter(Window::onlyWeekDays).isEmpty() || day.getValue() <= 5;
  }
}
