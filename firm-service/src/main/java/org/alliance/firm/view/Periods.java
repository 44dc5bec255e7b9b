package org.alliance.firm.view;

import java.time.Period;

/// Periods in words.
public final class Periods {
  private Periods() {}

  /// @param key of the message; its argument is the number
  public record Length(String key, int number) {}

  /// A rule has a period of one unit.
  public static Length of(Period period) {
    if (period.getYears() > 0 && period.getMonths() == 0 && period.getDays() == 0) {
      return new Length("period.years", period.getYears());
    }
    return period.getDays() == 0
        ? new Length("period.months", (int) period.toTotalMonths())
        : new Length("period.days", period.getDays());
  }
}
