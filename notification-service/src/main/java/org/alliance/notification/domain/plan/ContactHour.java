package org.alliance.notification.domain.plan;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.alliance.contracts.values.code.Coded;

/// The hours that a plan may name.
public enum ContactHour implements Coded {
  /// Monday to Friday, 8 to 12.
  MORNING(8, 12),
  /// Monday to Friday, 12 to 18.
  AFTERNOON(12, 18),
  /// Monday to Friday, 18 to 21.
  EVENING(18, 21),
  /// Saturday and Sunday, 8 to 21.
  WEEKEND(8, 21);

  private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final int from;
  private final int until;

  ContactHour(int from, int until) {
    this.from = from;
    this.until = until;
  }

  boolean holds(ZonedDateTime there) {
    return FREE.contains(there.getDayOfWeek()) == (this == WEEKEND)
        && there.getHour() >= from
        && there.getHour() < until;
  }
}
