package org.alliance.notification.application;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.address.PartnerReader;
import org.alliance.notification.application.address.Person;
import org.alliance.notification.domain.plan.ContactHour;
import org.alliance.notification.domain.plan.SafeContactPlan;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.alliance.notification.domain.preference.Rhythm;

/// What the people of a random life choose.
record Chances(Random random) {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"), ZoneId.of("America/Phoenix"), ZoneId.of("America/Denver"));

  ZoneId zone() {
    return one(ZONES);
  }

  <T> T one(Collection<T> some) {
    return List.copyOf(some).get(random.nextInt(some.size()));
  }

  private <E extends Enum<E>> EnumSet<E> some(Class<E> type, int oneIn) {
    var some = EnumSet.noneOf(type);
    for (var value : type.getEnumConstants()) {
      if (random.nextInt(oneIn) == 0) {
        some.add(value);
      }
    }
    return some;
  }

  SafeContactPlan plan() {
    return new SafeContactPlan(
        some(NotificationChannel.class, 3),
        some(ContactHour.class, 2),
        random.nextInt(8) == 0 ? List.of() : List.of(zone()),
        random.nextBoolean(),
        random.nextBoolean());
  }

  Preferences preferences() {
    var from = random.nextInt(20);
    return new Preferences(
        some(NotificationKind.class, 2),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new Window(from, from + 1 + random.nextInt(24 - from), random.nextBoolean())),
        one(List.of(Rhythm.values())));
  }

  Person person(FirmId firm) {
    var name = firm.value() + (random.nextBoolean() ? "a" : "b");
    var domain = random.nextInt(4) == 0 ? "elsewhere" : firm.value();
    return new Person(
        name,
        firm,
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of("x@" + domain + ".example"),
        random.nextBoolean() ? Optional.empty() : Optional.of(zone()),
        preferences(),
        Set.of(),
        random.nextInt(6) == 0);
  }

  Coordinator coordinator() {
    return new Coordinator(
        random.nextBoolean() ? "carol" : "dan",
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of("x@coordinators.example"),
        zone(),
        preferences(),
        random.nextInt(6) == 0);
  }

  PartnerReader reader() {
    return new PartnerReader(
        random.nextBoolean() ? "partner-a" : "partner-b",
        new OrganisationId("partner"),
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of("x@partner.example"),
        zone(),
        some(NotificationKind.class, 2),
        random.nextInt(6) == 0);
  }
}
