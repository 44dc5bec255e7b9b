package org.alliance.notification;

import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.as;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.log;
import static org.alliance.notification.Notification.made;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.put;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.service;
import static org.alliance.notification.Notification.tellAddress;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.embedded.mail.EmbeddedMail;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotificationServiceIT {
  @Test
  void leavesNoRouteWithoutARule() {
    assertThat(RouteCheck.withoutRule(service().context())).isEmpty();
  }

  @Test
  void tellsAFirmOnceOfAnOfferAndNothingButItsSummary() {
    var firm = firm();
    tellAddress(firm);
    office(firm, UsState.CA);
    var id = caseId();
    offerTwice(id, firm, null);
    var told =
        await()
            .until(
                () -> mailsTo(firm),
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
            http://localhost:8081/firm/cases/%s

            Read the client's instructions there before you answer: they bind you, too.
            If your firm cannot take the matter, say so with a reason. The next firm is then asked at once.\
            """
                .formatted(id));
    referral(id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    await()
        .untilAsserted(() ->
            assertThat(mailsTo(firm))
                .filteredOn(mail -> mail.subject().endsWith("is now yours"))
                .hasSize(1));
    await()
        .untilAsserted(() ->
            assertThat(settled(id))
                .containsExactly("notification-settled.v1", "notification-settled.v1"));
  }

  /// Only the offer's event tells the number; later mails of the same offer have it, too.
  @Test
  void callsACaseByItsNumber() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    var number = CaseNumber.of(7);
    offerTwice(id, firm, number);
    await().until(() -> mailsTo(firm).size() == 1);
    assertThat(mailsTo(firm).getFirst().subject())
        .startsWith("Case " + number + " needs your answer by ");
    assertThat(mailsTo(firm).getFirst().body())
        .contains("Case number: " + number)
        .doesNotContain(id.value());
    referral(id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    await().until(() -> mailsTo(firm).size() == 2);
    assertThat(mailsTo(firm).getLast().subject()).isEqualTo("Case " + number + " is now yours");
    assertThat(mailsTo(firm).getLast().body())
        .contains("matter " + number)
        .doesNotContain(id.value());
    assertThat(log("sent")).contains("\"caseNumber\":\"" + number + "\"");
  }

  @Test
  void thanksAFirmThatAnotherOneWasFasterThan() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    offerTwice(id, firm, null);
    for (var time = 0; time < 2; time++) {
      referral(id, 2, new OfferClosed(OfferId.of(id, 1), id, firm, OfferClosure.SUPERSEDED));
    }
    await()
        .untilAsserted(() ->
            assertThat(mailsTo(firm))
                .filteredOn(mail -> mail.subject().startsWith("Thank you"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("does not count against")));
  }

  @Test
  void waitsForAnAddressAndSendsWhenItComes() {
    var firm = firm();
    var id = caseId();
    offerTwice(id, firm, null);
    await().until(() -> log("waiting-for-address").contains(id.value()));
    tellAddress(firm);
    await().untilAsserted(() -> assertThat(mailsTo(firm)).hasSize(1));
  }

  @Test
  void refusesAddressesOfOthersAndWhatIsNoAddress() {
    var other = service().http().as(Tokens.shared().ofFirm("firm-002", Role.FIRM_LEAD));
    assertThat(
            other
                .put("/api/v1/contacts/firm-001", "{\"email\": \"x@firm-002.example\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(put(new FirmId("firm-001"), "{\"email\": \"nonsense\"}").statusCode())
        .isEqualTo(400);
    assertThat(as(Role.OPS).post("/api/v1/deliveries/nothing/retry", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void keepsTryingWhileTheMailServerIsAway() {
    var away = EmbeddedMail.start(0);
    var port = away.port();
    away.close();
    try (var other = Notification.start(port)) {
      other
          .http()
          .as(Tokens.shared().of(Role.COORDINATOR))
          .put("/api/v1/contacts/firm-888", "{\"email\": \"x@firm-888.example\"}");
      var id = caseId();
      other.deliver(
          "onReferral", message(id.value(), 1, made(id, new FirmId("firm-888"), IN_TIME)));
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

  @Test
  void writesDownThatAMailCameBackAndSendsItAgainOnlyIfAPersonWantsIt() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    offerTwice(id, firm, null);
    await().until(() -> mailsTo(firm).size() == 1);
    var mail = mailsTo(firm).getFirst();
    var delivery =
        Notification.service()
            .context()
            .getBean(MessageIds.class)
            .delivery(mail.id())
            .orElseThrow();
    await().until(() -> log("sent").contains(delivery));
    var path = "/api/v1/deliveries/" + delivery;
    assertThat(as(Role.OPS).post(path + "/bounce", "").statusCode()).isEqualTo(204);
    assertThat(log("bounced")).contains(delivery);
    assertThat(as(Role.OPS).post(path + "/retry", "").statusCode()).isEqualTo(202);
    await().until(() -> mailsTo(firm).size() == 2);
    assertThat(mailsTo(firm).getLast().id()).as("under the same id").isEqualTo(mail.id());
  }

  private static void offerTwice(CaseId id, FirmId firm, @Nullable CaseNumber number) {
    referral(id, 1, made(id, firm, IN_TIME, number));
    referral(id, 1, made(id, firm, IN_TIME, number));
  }

  private static void office(FirmId firm, UsState state) {
    service()
        .deliver(
            "onFirm",
            message(
                firm.value(),
                1,
                FirmChanged.quarterly(
                    firm,
                    List.of(new FirmChanged.Office(state, new Zip3("941"))),
                    List.of(),
                    1,
                    false)));
  }

  private static List<String> settled(CaseId id) {
    return Topics.read(Infrastructure.kafka(), "alliance.notification.delivery").stream()
        .filter(record -> record.key().startsWith(id.value()))
        .map(record -> String.valueOf(record.headers().get("ce_type")))
        .filter(type -> type.equals("notification-settled.v1"))
        .toList();
  }
}
