package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.junit.jupiter.api.Test;

/// A mail server is down for ten minutes, then slow, then refuses half, and lets some mails come
/// back. Time is made up: the test takes no longer than its arithmetic.
class OutageTests {
  private static final int OFFERS = 500;
  private static final int BOUNCES = 25;
  private static final Instant BEGIN = Instant.parse("2026-03-10T10:00:00Z");
  private static final Duration DOWN = Duration.ofMinutes(10);
  private static final FirmId FIRM = new FirmId("firm-001");

  private final Random random = new Random(21);
  private final List<String> taken = new ArrayList<>();
  private int attempts;

  private final PostOffice office =
      new PostOffice(
          BEGIN,
          (id, _, _, _) -> send(id),
          (_, _) -> new ContactClaims.Answer.Unreachable("test"),
          (_, _, _, _) -> new ProviderAnswer(Result.NEVER, "none", "none"));

  private ProviderAnswer send(String id) {
    attempts++;
    var since = Duration.between(BEGIN, office.now());
    if (since.compareTo(DOWN) < 0) {
      return new ProviderAnswer(Result.NOT_NOW, "smtp", "no-connection");
    }
    if (since.compareTo(DOWN.plusMinutes(10)) < 0) {
      office.wait(Duration.ofSeconds(5));
    } else if (random.nextBoolean()) {
      return new ProviderAnswer(Result.NOT_NOW, "smtp", "451");
    }
    taken.add(id);
    return new ProviderAnswer(Result.TAKEN, "smtp", "250");
  }

  @Test
  void losesNothingAndDrainsByUrgency() {
    office.book.contacts().put(FIRM, new Contact("probono@firm.example", Optional.empty()));
    var urgent = new ArrayList<String>();
    for (var number = 0; number < OFFERS; number++) {
      var caseId = new CaseId("00000000-0000-4000-8000-%012d".formatted(number));
      var urgency = number % 5 == 0 ? Urgency.URGENT : Urgency.ROUTINE;
      var ids = office.planning.plan(OfferId.of(caseId, 1), offer(caseId, urgency));
      if (urgency == Urgency.URGENT) {
        urgent.addAll(ids);
      }
    }
    drain();
    // Twelve attempts were not enough for some; a person has them sent again.
    var failed =
        office.deliveries.in(DeliveryState.FAILED, Optional.empty(), OFFERS).stream()
            .map(Deliveries.Found::id)
            .toList();
    failed.forEach(office.notifying::retry);
    drain();
    taken.stream()
        .limit(BOUNCES)
        .forEach(id -> office.notifying.bounced(id, new Attempt(office.now(), "mailbox", "5.1.1")));
    assertThat(office.states())
        .isEqualTo(Map.of(DeliveryState.SENT, OFFERS - BOUNCES, DeliveryState.BOUNCED, BOUNCES));
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
        BOUNCES,
        Duration.between(BEGIN, office.now()).toMinutes(),
        places,
        OFFERS / 2.0);
  }

  private void drain() {
    while (office.isWaiting()) {
      office.sendDue(200);
      office.wait(Duration.ofSeconds(2));
    }
  }

  private static Notice offer(CaseId caseId, Urgency urgency) {
    return new Notice(
        caseId,
        Optional.empty(),
        FIRM,
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
}
