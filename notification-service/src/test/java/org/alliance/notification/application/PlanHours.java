package org.alliance.notification.application;

import java.time.Instant;
import java.util.Set;
import org.alliance.notification.domain.plan.ContactHour;
import org.alliance.notification.domain.plan.SafeContactPlan;

/// The hours of a plan, reckoned in another way than the plan does it.
final class PlanHours {
  private PlanHours() {}

  static boolean hold(SafeContactPlan plan, Instant time) {
    return !plan.zones().isEmpty()
        && plan.zones().stream()
            .allMatch(zone -> {
              var there = time.atZone(zone);
              var wanted =
                  there.getDayOfWeek().getValue() > 5
                      ? Set.of(ContactHour.WEEKEND)
                      : there.getHour() < 12
                          ? Set.of(ContactHour.MORNING)
                          : there.getHour() < 18
                              ? Set.of(ContactHour.AFTERNOON)
                              : Set.of(ContactHour.EVENING);
              return there.getHour() >= 8
                  && there.getHour() < 21
                  && plan.hours().containsAll(wanted);
            });
  }
}
