package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.preference.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A firm has a case, and nobody of it looks.
class UnreadTests {
  private static final CaseId CASE = new CaseId("00000000-0000-4000-8000-000000000001");
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final OfferId OFFER = OfferId.of(CASE, 1);
  private static final String ESCALATED = OFFER.value() + "-unread-escalated-portal";

  private final List<String> sent = new ArrayList<>();
  private final PostOffice office =
      new PostOffice(
          Instant.parse("2026-03-10T15:00:00Z"),
          (id, _, _, _) -> {
            sent.add(id);
            return new ProviderAnswer(Result.TAKEN, "test", "250");
          },
          (_, _) -> new ContactClaims.Answer.Unreachable("test"),
          (_, _, _, _) -> new ProviderAnswer(Result.NEVER, "test", "none"));
  private final SendingDeliveries sending =
      new SendingDeliveries(
          office.deliveries, office.notifying, office.book.contacts(), office.paused, office.clock);

  @BeforeEach
  void assign() {
    office.book.contacts().put(FIRM, new Contact("probono@firm.example", Optional.empty()));
    office.planning.assign(OFFER, CASE, FIRM);
    office.sendDue(10);
    sent.clear();
  }

  private void days(int days) {
    for (var day = 0; day < days; day++) {
      office.wait(Duration.ofDays(1));
      office.sendDue(10);
    }
  }

  private DeliveryState escalation() {
    return DeliveryState.of(office.store.load(ESCALATED).state());
  }

  @Test
  void remindsTheFirmAndThenTellsCoordinators() {
    days(1);
    assertThat(sent).containsExactly(OFFER.value() + "-unread-email");
    assertThat(escalation()).isEqualTo(DeliveryState.HELD);
    days(1);
    assertThat(sent).as("no coordinator wants mails").hasSize(1);
    assertThat(escalation()).isEqualTo(DeliveryState.SENT);
  }

  private void carolWantsMails() {
    office
        .book
        .coordinators()
        .put(
            new Coordinator(
                "carol",
                Optional.of("carol@alliance.example"),
                ZoneId.of("UTC"),
                Preferences.NONE,
                false));
  }

  @Test
  void mailsTheCoordinatorsWhoWantItOnce() {
    carolWantsMails();
    days(4);
    assertThat(sent)
        .containsExactly(
            OFFER.value() + "-unread-email",
            ESCALATED + "-unread-escalated-coordinator-carol-email");
  }

  @Test
  void mailsToCoordinatorsWaitForNoLook() {
    carolWantsMails();
    office.wait(Duration.ofDays(2));
    assertThat(office.notifying.send(ESCALATED))
        .containsExactly(ESCALATED + "-unread-escalated-coordinator-carol-email");
  }

  @Test
  void doesNeitherIfSomebodyHasReadIt() {
    sending.read(FIRM);
    days(3);
    assertThat(sent).isEmpty();
    assertThat(escalation()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void doesNeitherIfTheFirmHasActed() {
    sending.actedOn(CASE, FIRM);
    days(3);
    assertThat(sent).isEmpty();
    assertThat(escalation()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void doesNeitherIfWhatTheFirmDidIsReadBeforeItsAssignment() {
    var other = new CaseId("00000000-0000-4000-8000-000000000002");
    sending.actedOn(other, FIRM);
    office.planning.assign(OfferId.of(other, 1), other, FIRM);
    sending.assigned(other, FIRM);
    var planned = OfferId.of(other, 1).value() + "-unread-email";
    assertThat(office.store.load(planned).state()).isInstanceOf(Delivery.Cancelled.class);
    days(3);
    assertThat(sent).doesNotContain(OfferId.of(other, 1).value() + "-unread-email");
  }

  @Test
  void escalatesOnlyAfterAReminderThatWentUnread() {
    days(1);
    sending.read(FIRM);
    days(2);
    assertThat(escalation()).isEqualTo(DeliveryState.CANCELLED);
  }
}
