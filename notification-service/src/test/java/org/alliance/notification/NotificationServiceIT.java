package org.alliance.notification;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.embedded.EmbeddedMail;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NotificationServiceIT {
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko"), LanguageTag.ENGLISH),
          List.of(),
          List.of(ServiceCategory.CIVIL_REMEDIES),
          Urgency.SOON);
  private static EmbeddedMail mail;
  private static RunningService service;

  @BeforeAll
  static void start() {
    mail = EmbeddedMail.start(0);
    service =
        RunningService.of(
            NotificationApplication.application(),
            Map.of(
                "spring.mail.port",
                Integer.toString(mail.port()),
                "notification.look-every",
                "200ms"));
    address("firm-001", "probono@firm-001.example");
  }

  @AfterAll
  static void stop() {
    service.close();
    mail.close();
  }

  @Test
  void leavesNoRouteWithoutARule() {
    assertThat(RouteCheck.withoutRule(service.context())).isEmpty();
  }

  @Test
  void tellsAFirmOnceOfAnOfferAndNothingButItsSummary() {
    office("firm-001", UsState.CA);
    var id = offered("firm-001");
    var told =
        await()
            .until(
                () -> mailsTo("probono@firm-001.example"),
                mails ->
                    mails.stream().anyMatch(mail -> mail.subject().startsWith("A matter needs")));
    assertThat(told.getFirst().body().replace("\r\n", "\n").strip())
        .isEqualTo(
            """
            Your firm is asked to take a matter pro bono.

            State of admission needed: California
            Languages the client speaks: English, Korean
            Services wanted: civil remedies

            Please answer by Tuesday 1 January 2030, 1:30 AM PST (1 January, 09:30 UTC):
            http://localhost:8081

            Read the client's instructions there before you answer: they bind you, too.
            If your firm cannot take the matter, say so with a reason. The next firm is then asked at once.\
            """);
    service.deliver(
        "onReferral",
        message(
            id.value(),
            2,
            new FirmAssigned(OfferId.of(id, 1), id, new FirmId("firm-001"), List.of())));
    await()
        .untilAsserted(() ->
            assertThat(mailsTo("probono@firm-001.example"))
                .filteredOn(mail -> mail.body().contains(id.value()))
                .hasSize(1));
    await()
        .untilAsserted(() ->
            assertThat(settled(id))
                .containsExactly("notification-settled.v1", "notification-settled.v1"));
  }

  @Test
  void thanksAFirmThatAnotherOneWasFasterThan() {
    address("firm-003", "probono@firm-003.example");
    var id = offered("firm-003");
    for (var time = 0; time < 2; time++) {
      service.deliver(
          "onReferral",
          message(
              id.value(),
              2,
              new OfferClosed(
                  OfferId.of(id, 1), id, new FirmId("firm-003"), OfferClosure.SUPERSEDED)));
    }
    await()
        .untilAsserted(() ->
            assertThat(mailsTo("probono@firm-003.example"))
                .filteredOn(mail -> mail.subject().startsWith("Thank you"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("does not count against")));
  }

  @Test
  void waitsForAnAddressAndSendsWhenItComes() {
    var id = offered("firm-777");
    await().until(() -> log("waiting-for-address").contains(id.value()));
    address("firm-777", "late@firm-777.example");
    await().untilAsserted(() -> assertThat(mailsTo("late@firm-777.example")).hasSize(1));
  }

  @Test
  void refusesAddressesOfOthersAndWhatIsNoAddress() {
    var other = service.http().as(Tokens.shared().ofFirm("firm-002", Role.FIRM_LEAD));
    assertThat(
            other
                .put("/api/v1/contacts/firm-001", "{\"email\": \"x@firm-002.example\"}")
                .statusCode())
        .isEqualTo(404);
    var coordinator = service.http().as(Tokens.shared().of(Role.COORDINATOR));
    assertThat(
            coordinator.put("/api/v1/contacts/firm-001", "{\"email\": \"nonsense\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            service
                .http()
                .as(Tokens.shared().of(Role.OPS))
                .post("/api/v1/deliveries/nothing/retry", "")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void keepsTryingWhileTheMailServerIsAway() {
    var away = EmbeddedMail.start(0);
    var port = away.port();
    away.close();
    try (var other =
        RunningService.of(
            NotificationApplication.application(),
            Map.of(
                "spring.mail.port", Integer.toString(port), "notification.look-every", "200ms"))) {
      other
          .http()
          .as(Tokens.shared().of(Role.COORDINATOR))
          .put("/api/v1/contacts/firm-888", "{\"email\": \"x@firm-888.example\"}");
      var id = CaseId.of(UUID.randomUUID());
      other.deliver("onReferral", message(id.value(), 1, made(id, "firm-888")));
      await()
          .until(() ->
              other
                  .http()
                  .as(Tokens.shared().of(Role.OPS))
                  .get("/api/v1/deliveries?state=due")
                  .body()
                  .contains("\"attempts\":1"));
      try (var back = EmbeddedMail.start(port)) {
        await().atMost(Duration.ofSeconds(30)).until(() -> back.count() == 1);
      }
    }
  }

  private static CaseId offered(String firm) {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver("onReferral", message(id.value(), 1, made(id, firm)));
    service.deliver("onReferral", message(id.value(), 1, made(id, firm)));
    return id;
  }

  private static OfferMade made(CaseId id, String firm) {
    return new OfferMade(
        OfferId.of(id, 1),
        id,
        new FirmId(firm),
        1,
        Instant.parse("2030-01-01T09:30:00Z"),
        FACTS,
        null);
  }

  private static void address(String firm, String email) {
    var answer =
        service
            .http()
            .as(Tokens.shared().of(Role.COORDINATOR))
            .put("/api/v1/contacts/" + firm, "{\"email\": \"" + email + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static void office(String firm, UsState state) {
    service.deliver(
        "onFirm",
        message(
            firm,
            1,
            FirmChanged.quarterly(
                new FirmId(firm),
                List.of(new FirmChanged.Office(state, new Zip3("941"))),
                List.of(),
                1,
                false)));
  }

  private static String log(String state) {
    return service
        .http()
        .as(Tokens.shared().of(Role.OPS))
        .get("/api/v1/deliveries?state=" + state)
        .body();
  }

  private static List<EmbeddedMail.ReceivedMail> mailsTo(String address) {
    return mail.received().stream().filter(received -> received.to().equals(address)).toList();
  }

  private static List<String> settled(CaseId id) {
    return Topics.read(Infrastructure.kafka(), "alliance.notification.delivery").stream()
        .filter(record -> record.key().startsWith(id.value()))
        .map(record -> record.headers().get("ce_type"))
        .toList();
  }
}
