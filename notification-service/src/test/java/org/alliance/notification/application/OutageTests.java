package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ContactRule;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;

/// A mail server is down for ten minutes, then slow, then refuses half, and lets some mails come
/// back. Time is made up: the test takes no longer than its arithmetic.
class OutageTests {
  private static final int OFFERS = 500;
  private static final Instant BEGIN = Instant.parse("2026-03-10T10:00:00Z");
  private static final Duration DOWN = Duration.ofMinutes(10);

  private final InMemoryAggregates<Delivery, Delivery.Event> store =
      InMemoryAggregates.silent(Delivery.DECIDER.initial());
  private final Random random = new Random(21);
  private final List<String> taken = new ArrayList<>();
  private Instant now = BEGIN;
  private int attempts;

  private ProviderAnswer send(String id) {
    attempts++;
    var since = Duration.between(BEGIN, now);
    if (since.compareTo(DOWN) < 0) {
      return new ProviderAnswer(Result.NOT_NOW, "smtp", "no-connection");
    }
    if (since.compareTo(DOWN.plusMinutes(10)) < 0) {
      now = now.plusSeconds(5);
    } else if (random.nextBoolean()) {
      return new ProviderAnswer(Result.NOT_NOW, "smtp", "451");
    }
    taken.add(id);
    return new ProviderAnswer(Result.TAKEN, "smtp", "250");
  }

  private final Clock clock =
      new Clock() {
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

  private final Notifying notifying =
      new Notifying(
          new AggregateCommandHandler<>(store, Delivery.DECIDER),
          new SendingToFirms(
              new OneAddress(),
              new NoOffices(),
              new NoPreferences(),
              (id, _, _, _) -> send(id),
              clock),
          new NothingPaused(),
          new SendingToClients(
              (_, _) -> new ContactClaims.Answer.Unreachable("test"),
              (_, _, _, _) -> new ProviderAnswer(Result.NEVER, "none", "none"),
              clock),
          clock,
          12);

  @Test
  void losesNothingAndDrainsByUrgency() {
    var urgent = new ArrayList<String>();
    for (var number = 0; number < OFFERS; number++) {
      var caseId = new CaseId("00000000-0000-4000-8000-%012d".formatted(number));
      var urgency = number % 5 == 0 ? Urgency.URGENT : Urgency.ROUTINE;
      var id = notifying.plan(OfferId.of(caseId, 1), offer(caseId, urgency));
      if (urgency == Urgency.URGENT) {
        urgent.add(id);
      }
    }
    while (waiting()) {
      due().limit(200).toList().forEach(notifying::send);
      now = now.plusSeconds(2);
    }
    var failed = failed();
    failed.forEach(notifying::retry);
    while (waiting()) {
      due().limit(200).toList().forEach(notifying::send);
      now = now.plusSeconds(2);
    }
    taken.stream().limit(25).forEach(notifying::bounced);
    var states = new TreeMap<DeliveryState, Integer>();
    store
        .all()
        .values()
        .forEach(one -> states.merge(DeliveryState.of(one.state()), 1, Integer::sum));
    assertThat(states)
        .isEqualTo(Map.of(DeliveryState.SENT, OFFERS - 25, DeliveryState.BOUNCED, 25));
    assertThat(taken).hasSize(OFFERS).doesNotHaveDuplicates();
    var places = urgent.stream().mapToInt(taken::indexOf).average().orElseThrow();
    assertThat(places).as("urgent ones go out first").isLessThan(OFFERS / 4.0);
    System.out.printf(
        "Outage: %d offers, down %d min, then slow (5 s), then refusing half: %d attempts, %d sent of which %d by a persons wish and %d came back, 0 lost, drained after %d min; urgent ones went out at place %.0f on average, all at %.0f%n",
        OFFERS,
        DOWN.toMinutes(),
        attempts,
        taken.size(),
        failed.size(),
        25,
        Duration.between(BEGIN, now).toMinutes(),
        places,
        OFFERS / 2.0);
  }

  private Stream<String> due() {
    return store.all().values().stream()
        .filter(one -> DeliveryState.of(one.state()) == DeliveryState.DUE)
        .filter(one -> !Delivery.since(one.state()).isAfter(now))
        .sorted(
            Comparator.comparing(
                    (Versioned<Delivery> one) -> !Delivery.noticeOf(one.state()).isFirst())
                .thenComparing(one -> Delivery.since(one.state())))
        .map(Versioned::id);
  }

  /// Twelve attempts were not enough; a person has them sent again.
  private List<String> failed() {
    return store.all().values().stream()
        .filter(one -> DeliveryState.of(one.state()) == DeliveryState.FAILED)
        .map(Versioned::id)
        .toList();
  }

  private boolean waiting() {
    return store.all().values().stream()
        .anyMatch(one -> DeliveryState.UNSENT.contains(DeliveryState.of(one.state())));
  }

  private static Notice offer(CaseId caseId, Urgency urgency) {
    return new Notice(
        caseId,
        Optional.empty(),
        new FirmId("firm-001"),
        NotificationKind.OFFER,
        Optional.of(
            new CaseFacts(
                UsState.NJ,
                new Zip3("070"),
                List.of(new LanguageTag("km")),
                List.of(),
                List.of(),
                urgency)),
        Optional.of(BEGIN.plus(Duration.ofDays(5))));
  }

  private static final class OneAddress implements Contacts {
    @Override
    public Optional<Contact> of(FirmId firm) {
      return Optional.of(new Contact("probono@firm.example", Optional.empty()));
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

  private static final class NothingPaused implements PausedCases {
    @Override
    public boolean isPaused(CaseId id) {
      return false;
    }

    @Override
    public Optional<ContactRule> ruleForClient(CaseId id) {
      return Optional.empty();
    }

    @Override
    public boolean isStopped(CaseId id) {
      return false;
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
