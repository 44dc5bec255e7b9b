package org.alliance.intake.domain.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;

/// Whether now is a time at which the safe-contact plan lets somebody be called. Only [#INSIDE]
/// says yes.
public enum CallTime implements Coded {
  INSIDE,
  OUTSIDE,
  /// The person named no hours, or some in words that only a person can read. Whoever calls
  /// decides, and asks first whether it is a good time.
  HOURS_NOT_TOLD,
  /// No state is known, so neither is the time there.
  STATE_NOT_TOLD,
  /// The person may not be contacted, or has not said that they may, or not by telephone.
  NO_CALLS;

  private static final int MORNING = 8;
  private static final int NOON = 12;
  private static final int EVENING = 18;
  private static final int NIGHT = 21;
  private static final Set<String> HOURS = Set.of("morning", "afternoon", "evening", "weekend");
  private static final Set<String> CALLS = Set.of("call", "relay", "video");

  /// @param mayContact whether the person may be contacted at all
  /// @param channels codes of the plan's channels; none if they were not told
  /// @param hours codes of the plan's hours: `morning` is 8 to 12, `afternoon` 12 to 18, `evening`
  ///   18 to 21, from Monday to Friday; `weekend` is 8 to 21
  /// @param state where it happened. If it has two time zones, the time has to fit in both
  public static CallTime at(
      Instant now,
      boolean mayContact,
      Collection<String> channels,
      Collection<String> hours,
      Optional<UsState> state) {
    if (!mayContact || (!channels.isEmpty() && channels.stream().noneMatch(CALLS::contains))) {
      return NO_CALLS;
    }
    if (hours.isEmpty() || !HOURS.containsAll(hours)) {
      return HOURS_NOT_TOLD;
    }
    return state
        .map(known ->
            StateZones.of(known).stream().allMatch(zone -> isIn(hours, now.atZone(zone)))
                ? INSIDE
                : OUTSIDE)
        .orElse(STATE_NOT_TOLD);
  }

  private static boolean isIn(Collection<String> hours, ZonedDateTime there) {
    var hour = there.getHour();
    var day = there.getDayOfWeek();
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
      return hours.contains("weekend") && hour >= MORNING && hour < NIGHT;
    }
    return (hours.contains("morning") && hour >= MORNING && hour < NOON)
        || (hours.contains("afternoon") && hour >= NOON && hour < EVENING)
        || (hours.contains("evening") && hour >= EVENING && hour < NIGHT);
  }
}
