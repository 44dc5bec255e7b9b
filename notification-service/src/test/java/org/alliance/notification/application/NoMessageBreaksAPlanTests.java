package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ContactRule;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.NotificationChannel;
import org.alliance.contracts.values.UsState;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.plan.ContactHour;
import org.alliance.notification.domain.plan.SafeContactPlan;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random lives of ten cases: events that come twice, plans that change, withdrawals, stops, a
/// vault and providers that are away, and clocks that are put forward and back. Whatever leaves,
/// leaves by the plan of that moment, and once.
class NoMessageBreaksAPlanTests {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"), ZoneId.of("America/Phoenix"), ZoneId.of("America/Denver"));

  private final Map<CaseId, SafeContactPlan> plans = new HashMap<>();
  private final Map<CaseId, EnumSet<ContactRule>> rules = new HashMap<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final InMemoryAggregates<Delivery, Delivery.Event> store =
      InMemoryAggregates.silent(Delivery.DECIDER.initial());
  private Instant now = Instant.EPOCH;
  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverHappens(int seed) {
    random = new Random(seed);
    // Two days before clocks are put forward, or back.
    now = Instant.parse(seed % 2 == 0 ? "2026-03-06T12:00:00Z" : "2026-10-30T12:00:00Z");
    var clock = clock();
    var notifying =
        new Notifying(
            new AggregateCommandHandler<>(store, Delivery.DECIDER),
            new SendingToFirms(
                new NoContacts(),
                new NoOffices(),
                new NoPreferences(),
                (_, _, _, _) -> new ProviderAnswer(Result.NEVER, "none", "none"),
                clock),
            new Paused(),
            new SendingToClients(new Vault(), new Post(), clock),
            clock,
            12);
    var cases =
        IntStream.range(0, 10)
            .mapToObj(number -> new CaseId("00000000-0000-4000-8000-00000000000" + number))
            .toList();
    cases.forEach(id -> {
      plans.put(id, plan());
      rules.put(id, EnumSet.noneOf(ContactRule.class));
    });
    for (var step = 0; step < 1_000; step++) {
      var id = cases.get(random.nextInt(cases.size()));
      switch (random.nextInt(12)) {
        case 0 -> plans.put(id, plan());
        case 1 -> change(id, ContactRule.WITHDRAWN);
        case 2 -> change(id, ContactRule.CASE_STOPPED);
        case 3, 4, 5 -> notifying.tellClient(id.value() + "-" + random.nextInt(6), id);
        default -> {
          now = now.plus(Duration.ofMinutes(random.nextInt(90)));
          due().forEach(notifying::send);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(new HashSet<>(left)).as("none is sent twice").hasSameSizeAs(left);
    assertThat(left).as("the test is about something").isNotEmpty();
    store
        .all()
        .forEach((id, delivery) -> {
          var state = DeliveryState.of(delivery.state());
          var isFinal = !DeliveryState.UNSENT.contains(state);
          assertThat(
                  isFinal
                      || Delivery.since(delivery.state()).isBefore(now.plus(Duration.ofDays(9))))
              .as("%s is %s", id, state)
              .isTrue();
        });
    var occasions = new TreeSet<String>();
    left.forEach(id -> occasions.add(id.substring(0, id.lastIndexOf('-'))));
    assertThat(occasions).as("one channel for each occasion").hasSameSizeAs(left);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneId.of("UTC");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private void change(CaseId id, ContactRule rule) {
    var some = rules.getOrDefault(id, EnumSet.noneOf(ContactRule.class));
    if (!some.remove(rule)) {
      some.add(rule);
    }
  }

  private List<String> due() {
    return store.all().entrySet().stream()
        .filter(one -> {
          var state = DeliveryState.of(one.getValue().state());
          return (state == DeliveryState.DUE || state == DeliveryState.HELD)
              && !Delivery.since(one.getValue().state()).isAfter(now);
        })
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private SafeContactPlan plan() {
    var channels = EnumSet.noneOf(NotificationChannel.class);
    for (var channel : NotificationChannel.values()) {
      if (random.nextInt(3) == 0) {
        channels.add(channel);
      }
    }
    var hours = EnumSet.noneOf(ContactHour.class);
    for (var hour : ContactHour.values()) {
      if (random.nextBoolean()) {
        hours.add(hour);
      }
    }
    return new SafeContactPlan(
        channels,
        hours,
        random.nextInt(8) == 0 ? List.of() : List.of(ZONES.get(random.nextInt(ZONES.size()))),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private final class Vault implements ContactClaims {
    @Override
    public Answer claim(CaseId id, NotificationChannel channel) {
      if (random.nextInt(5) == 0) {
        return new Answer.Unreachable("test");
      }
      var plan = plans.getOrDefault(id, plan());
      if (plan.channels().isEmpty()) {
        return new Answer.Refused(ContactRule.PLAN_UNKNOWN);
      }
      return plan.channels().contains(channel)
          ? new Answer.Released("somebody@example.org", LanguageTag.ENGLISH, plan)
          : new Answer.Refused(ContactRule.CHANNEL_NOT_ALLOWED);
    }
  }

  private final class Post implements ClientPost {
    @Override
    public ProviderAnswer send(
        String id, NotificationChannel channel, String address, ClientMessage message) {
      var delivery = Delivery.noticeOf(store.load(id).state());
      var plan = plans.getOrDefault(delivery.caseId(), plan());
      var isAllowed =
          plan.channels().contains(channel)
              && isInside(plan, now)
              && rules.getOrDefault(delivery.caseId(), EnumSet.noneOf(ContactRule.class)).isEmpty()
              && message.saysWhere() == plan.maySayWhere()
              && message.mayLeaveVoicemail() == plan.mayLeaveVoicemail();
      if (!isAllowed) {
        broken.add(id + " at " + now + " by " + plan);
      }
      return switch (random.nextInt(4)) {
        case 0 -> new ProviderAnswer(Result.NOT_NOW, "test", "451");
        case 1 -> new ProviderAnswer(Result.NEVER, "test", "550");
        default -> {
          left.add(id);
          yield new ProviderAnswer(Result.TAKEN, "test", "250");
        }
      };
    }

    private static boolean isInside(SafeContactPlan plan, Instant time) {
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

  private final class Paused implements PausedCases {
    @Override
    public boolean isPaused(CaseId id) {
      return false;
    }

    @Override
    public Optional<ContactRule> ruleForClient(CaseId id) {
      return rules.getOrDefault(id, EnumSet.noneOf(ContactRule.class)).stream().findFirst();
    }

    @Override
    public boolean isStopped(CaseId id) {
      return rules
          .getOrDefault(id, EnumSet.noneOf(ContactRule.class))
          .contains(ContactRule.CASE_STOPPED);
    }

    @Override
    public void setWithdrawn(CaseId id, boolean withdrawn) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setConsentWithdrawn(CaseId id, boolean withdrawn) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setContactForbidden(CaseId id, boolean forbidden) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setStopped(CaseId id, boolean stopped) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoContacts implements Contacts {
    @Override
    public Optional<Contact> of(FirmId firm) {
      return Optional.empty();
    }

    @Override
    public void put(FirmId firm, Contact contact) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<FirmId> firms() {
      return List.of();
    }
  }

  private static final class NoOffices implements FirmOffices {
    @Override
    public Optional<UsState> stateOf(FirmId firm) {
      return Optional.empty();
    }

    @Override
    public void put(FirmId firm, UsState state) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoPreferences implements FirmPreferences {
    @Override
    public Preferences of(FirmId firm) {
      return Preferences.NONE;
    }

    @Override
    public void put(FirmId firm, Preferences preferences) {
      throw new UnsupportedOperationException();
    }
  }
}
