package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.ReturnedMails.Fault;
import org.alliance.notification.application.ReturnedMails.Report;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Person;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.plan.ContactHour;
import org.alliance.notification.domain.plan.SafeContactPlan;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Rhythm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReturnedMailsTests {
  private static final CaseId CASE = new CaseId("00000000-0000-4000-8000-000000000001");
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final String TO_CLIENT = "occasion-client-";
  private static final SafeContactPlan PLAN =
      new SafeContactPlan(
          EnumSet.of(NotificationChannel.EMAIL, NotificationChannel.SMS),
          EnumSet.allOf(ContactHour.class),
          List.of(ZoneId.of("America/New_York")),
          false,
          false);

  private final List<String> sent = new ArrayList<>();
  private final PostOffice office =
      new PostOffice(
          Instant.parse("2026-03-10T15:00:00Z"),
          (id, _, _, _) -> taken(id),
          (_, _) -> new ContactClaims.Answer.Released("x@y.example", LanguageTag.ENGLISH, PLAN),
          (id, _, _, _) -> taken(id));
  private final SendingDeliveries sending =
      new SendingDeliveries(
          office.deliveries, office.notifying, office.book.contacts(), office.paused, office.clock);
  private final ReturnedMails returned =
      new ReturnedMails(
          office.deliveries,
          office.notifying,
          office.planning,
          sending,
          office.paused,
          office.book.people(),
          office.book.partners(),
          office.book.coordinators(),
          office.book.subscriptions(),
          office.clock);

  private synchronized ProviderAnswer taken(String id) {
    sent.add(id);
    return new ProviderAnswer(Result.TAKEN, "test", "250");
  }

  @AfterEach
  void close() {
    sending.close();
  }

  private void handle(String id, Fault fault) {
    // Reports may come twice.
    returned.handle(new Report(id, fault, "mailbox", "5.1.1"));
    returned.handle(new Report(id, fault, "mailbox", "5.1.1"));
    sending.close();
  }

  private DeliveryState state(String id) {
    return DeliveryState.of(office.store.load(id).state());
  }

  @Test
  void aClientWhoseMailCameBackIsToldByTheNextChannel() {
    office.planning.tellClient("occasion", CASE);
    office.sendDue(10);
    handle(TO_CLIENT + "email", Fault.UNDELIVERABLE);
    office.sendDue(10);
    assertThat(state(TO_CLIENT + "email")).isEqualTo(DeliveryState.BOUNCED);
    assertThat(sent).containsExactly(TO_CLIENT + "email", TO_CLIENT + "sms");
  }

  @Test
  void aClientWhoComplainsIsLeftAloneUntilSomebodyHasLooked() {
    office.planning.tellClient("occasion", CASE);
    office.sendDue(10);
    handle(TO_CLIENT + "email", Fault.COMPLAINT);
    office.planning.tellClient("another", CASE);
    office.sendDue(10);
    assertThat(sent).containsExactly(TO_CLIENT + "email");
    assertThat(state("another-client-email")).isEqualTo(DeliveryState.BLOCKED);
    assertThat(office.paused.ruleForClient(CASE)).contains(ContactRule.CONTACT_NOT_ALLOWED);
  }

  @Test
  void somebodyOfAFirmWhoseMailCameBackGetsNoMore() {
    firm();
    office.book.people().put(person(Rhythm.NEVER));
    office.planning.tell("one", CASE, FIRM, NotificationKind.TEAM);
    office.sendDue(10);
    handle("one-team-person-ann-email", Fault.UNDELIVERABLE);
    office.planning.tell("two", CASE, FIRM, NotificationKind.TEAM);
    office.sendDue(10);
    assertThat(sent)
        .containsExactlyInAnyOrder("one-team-email", "one-team-person-ann-email", "two-team-email");
  }

  @Test
  void aComplaintAboutADigestEndsTheSubscription() {
    firm();
    office.book.preferences().put(FIRM, new Preferences(Set.of(), Optional.empty(), Rhythm.DAILY));
    office.planning.tell("one", CASE, FIRM, NotificationKind.TEAM);
    office.sendDue(10);
    office.wait(Duration.ofDays(1));
    office.digests.look();
    office.sendDue(10);
    assertThat(sent).hasSize(2).last().asString().startsWith("digest-firm-001-");
    handle(sent.getLast(), Fault.COMPLAINT);
    assertThat(office.book.preferences().of(FIRM).digest()).isEqualTo(Rhythm.NEVER);
  }

  private void firm() {
    office.book.contacts().put(FIRM, new Contact("probono@firm.example", Optional.empty()));
  }

  private static Person person(Rhythm digest) {
    return new Person(
        "ann",
        FIRM,
        Optional.of("ann@firm.example"),
        Optional.empty(),
        new Preferences(Set.of(), Optional.empty(), digest),
        Set.of(),
        false);
  }
}
