package org.alliance.notification.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.domain.plan.SafeContactPlan.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeContactPlanTests {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final List<ZoneId> ZONES =
      List.of(
          NEW_YORK,
          CHICAGO,
          ZoneId.of("America/Denver"),
          ZoneId.of("America/Phoenix"),
          ZoneId.of("America/Adak"),
          ZoneId.of("Pacific/Guam"));

  private static SafeContactPlan plan(Set<ContactHour> hours, ZoneId... zones) {
    return new SafeContactPlan(
        Set.of(NotificationChannel.EMAIL), hours, List.of(zones), false, false);
  }

  @ParameterizedTest
  @CsvSource({
    // Friday evening before the clocks of New York are put forward, and what is next.
    "2026-03-06T22:59:00Z, 2026-03-06T23:00:00Z",
    "2026-03-07T02:00:00Z, 2026-03-09T22:00:00Z",
    // The last evening of daylight saving time, and the first one after it.
    "2026-10-30T22:00:00Z, go",
    "2026-10-31T01:00:00Z, 2026-11-02T23:00:00Z",
  })
  void holdsUntilTheNextEveningOfAWeekDayWhateverTheClocksDo(Instant now, String expected) {
    var verdict =
        plan(EnumSet.of(ContactHour.EVENING), NEW_YORK).verdict(NotificationChannel.EMAIL, now);
    assertThat(verdict)
        .isEqualTo(
            expected.equals("go") ? new Verdict.Go() : new Verdict.Later(Instant.parse(expected)));
  }

  @Test
  void fitsInAllZonesOfAState() {
    var both = plan(EnumSet.of(ContactHour.MORNING), NEW_YORK, CHICAGO);
    assertThat(both.verdict(NotificationChannel.EMAIL, Instant.parse("2026-03-10T12:30:00Z")))
        .as("8:30 in New York is 7:30 in Chicago")
        .isEqualTo(new Verdict.Later(Instant.parse("2026-03-10T13:00:00Z")));
  }

  @Test
  void letsNothingLeaveThatWasNotTold() {
    var now = Instant.parse("2026-03-10T15:00:00Z");
    var hours = EnumSet.allOf(ContactHour.class);
    var untold = new SafeContactPlan(Set.of(), hours, List.of(NEW_YORK), true, true);
    assertThat(untold.verdict(NotificationChannel.SMS, now))
        .isEqualTo(new Verdict.Never(ContactRule.PLAN_UNKNOWN));
    assertThat(plan(hours, NEW_YORK).verdict(NotificationChannel.SMS, now))
        .isEqualTo(new Verdict.Never(ContactRule.CHANNEL_NOT_ALLOWED));
    assertThat(plan(Set.of(), NEW_YORK).verdict(NotificationChannel.EMAIL, now))
        .isEqualTo(new Verdict.Never(ContactRule.HOURS_NOT_TOLD));
    assertThat(plan(hours).verdict(NotificationChannel.EMAIL, now))
        .isEqualTo(new Verdict.Never(ContactRule.PLACE_NOT_TOLD));
  }

  /// Any plan at any time of three years: what may go lies inside, and what is held may go then and
  /// at no quarter of an hour before.
  @Test
  void neverLetsGoOutsideAndNeverHoldsTooLong() {
    var random = new Random(21);
    for (var run = 0; run < 2_000; run++) {
      var plan = random(random);
      var now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
      switch (plan.verdict(NotificationChannel.EMAIL, now)) {
        case Verdict.Go() -> assertThat(isInside(plan, now)).as("%s at %s", plan, now).isTrue();
        case Verdict.Later(var until) -> {
          assertThat(isInside(plan, now)).isFalse();
          assertThat(until).isAfter(now).isBefore(now.plus(Duration.ofDays(9)));
          assertThat(isInside(plan, until)).as("%s at %s", plan, until).isTrue();
          assertThat(isInside(plan, until.minusSeconds(1))).isFalse();
        }
        case Verdict.Never(var rule) ->
            assertThat(
                    plan.channels().contains(NotificationChannel.EMAIL)
                        && !plan.hours().isEmpty()
                        && !plan.zones().isEmpty())
                .as(rule.code())
                .isFalse();
      }
    }
  }

  private static SafeContactPlan random(Random random) {
    var hours = EnumSet.noneOf(ContactHour.class);
    for (var hour : ContactHour.values()) {
      if (random.nextBoolean()) {
        hours.add(hour);
      }
    }
    var first = random.nextInt(ZONES.size());
    var zones =
        switch (random.nextInt(6)) {
          case 0 -> List.<ZoneId>of();
          case 1, 2 -> List.of(NEW_YORK, CHICAGO);
          default -> List.of(ZONES.get(first));
        };
    var channels =
        switch (random.nextInt(6)) {
          case 0 -> Set.<NotificationChannel>of();
          case 1 -> Set.of(NotificationChannel.SMS);
          default -> Set.of(NotificationChannel.EMAIL, NotificationChannel.VOICE);
        };
    return new SafeContactPlan(channels, hours, zones, random.nextBoolean(), random.nextBoolean());
  }

  /// The plan's words once more, in another way: minutes of the local week.
  private static boolean isInside(SafeContactPlan plan, Instant time) {
    return plan.zones().stream()
        .allMatch(zone -> {
          var there = time.atZone(zone);
          var minute = there.getHour() * 60 + there.getMinute();
          var isFree = there.getDayOfWeek().getValue() > 5;
          return plan.hours().stream()
              .anyMatch(hour ->
                  switch (hour) {
                    case MORNING -> !isFree && minute >= 480 && minute < 720;
                    case AFTERNOON -> !isFree && minute >= 720 && minute < 1080;
                    case EVENING -> !isFree && minute >= 1080 && minute < 1260;
                    case WEEKEND -> isFree && minute >= 480 && minute < 1260;
                  });
        });
  }
}
