package org.alliance.notification;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.embedded.EmbeddedMail;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.Contact;
import org.alliance.notification.application.Contacts;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which addresses are taken, and what becomes of mail to one that cannot be mailed.
class AddressesIT {
  /// One more than the breaker looks at before it opens.
  private static final int ENOUGH_TO_BREAK = 6;

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
  }

  @AfterAll
  static void stop() {
    service.close();
    mail.close();
  }

  @ParameterizedTest
  @CsvSource({
    "intake@firm-018.example\\u200b, invisible-character",
    "int\\u0430ke@firm-018.example, letter-of-another-script",
    "nonsense, malformed-address"
  })
  void areRefusedAtOnceIfTheyCannotBeMailed(String written, String code) {
    var answer = put("firm-018", "{\"email\": \"" + written + "\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(code).doesNotContain("firm-018.example");
    assertThat(
            service
                .http()
                .as(Tokens.shared().of(Role.COORDINATOR))
                .get("/api/v1/contacts/firm-018")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void comeWithAZoneOrARefusal() {
    assertThat(
            put("firm-019", "{\"email\": \"x@f.example\", \"timeZone\": \"America/Denver\"}")
                .body())
        .contains("America/Denver");
    assertThat(
            put("firm-019", "{\"email\": \"x@f.example\", \"timeZone\": \"Mars/Base\"}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void thatCannotBeMailedFailAtOnceAndHoldUpNobody() {
    var bad = new FirmId("firm-118");
    service
        .context()
        .getBean(Contacts.class)
        .put(bad, new Contact("intake@firm-118.example\u200B", Optional.empty()));
    put("firm-119", "{\"email\": \"x@firm-119.example\"}");
    for (var number = 0; number < ENOUGH_TO_BREAK; number++) {
      offer(bad);
    }
    offer(new FirmId("firm-119"));
    await()
        .until(
            () -> mail.received().stream().anyMatch(got -> got.to().equals("x@firm-119.example")));
    await()
        .untilAsserted(
            () -> assertThat(log("failed").split("firm-118", -1)).hasSize(ENOUGH_TO_BREAK + 1));
    assertThat(log("due")).doesNotContain("firm-118");
  }

  private static HttpResponse<String> put(String firm, String body) {
    return service
        .http()
        .as(Tokens.shared().of(Role.COORDINATOR))
        .put("/api/v1/contacts/" + firm, body);
  }

  private static void offer(FirmId firm) {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onReferral",
        message(
            id.value(),
            1,
            new OfferMade(
                OfferId.of(id, 1),
                id,
                firm,
                1,
                Instant.parse("2030-01-01T09:30:00Z"),
                new CaseFacts(
                    UsState.CA, new Zip3("941"), List.of(), List.of(), List.of(), Urgency.URGENT),
                null)));
  }

  private static String log(String state) {
    return service
        .http()
        .as(Tokens.shared().of(Role.OPS))
        .get("/api/v1/deliveries?limit=500&state=" + state)
        .body();
  }
}
