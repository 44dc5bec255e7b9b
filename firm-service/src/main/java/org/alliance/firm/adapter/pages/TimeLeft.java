package org.alliance.firm.adapter.pages;

import java.time.Duration;
import java.time.Instant;

/// The time until a deadline in its two largest units.
///
/// @param key of the message; its arguments are the two numbers
/// @param isShort less than 12 hours, half a day: a person has to act today
record TimeLeft(String key, long first, long second, boolean isShort) {
  private static final Duration SHORT = Duration.ofHours(12);

  static TimeLeft until(Instant deadline, Instant now) {
    var left = Duration.between(now, deadline);
    var isShort = left.compareTo(SHORT) < 0;
    if (left.isNegative()) {
      return new TimeLeft("left.over", 0, 0, true);
    }
    if (left.toDays() > 0) {
      return new TimeLeft("left.days", left.toDays(), left.toHoursPart(), isShort);
    }
    return left.toHours() > 0
        ? new TimeLeft("left.hours", left.toHours(), left.toMinutesPart(), isShort)
        : new TimeLeft("left.minutes", left.toMinutes(), 0, isShort);
  }
}
