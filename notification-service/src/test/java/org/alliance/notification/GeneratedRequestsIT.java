package org.alliance.notification;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.requests.Fixtures;
import org.alliance.testkit.requests.GeneratedRequests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Nonsense to every field of every route, on deliveries that exist.
class GeneratedRequestsIT {
  private static final FirmId UNREACHABLE = new FirmId("firm-unreachable");

  private static RunningService service;
  private static Http ops;

  @BeforeAll
  static void start() {
    service = Notification.service();
    ops = Notification.as(Role.OPS);
    service
        .context()
        .getBean(Contacts.class)
        .put(UNREACHABLE, new Contact("intake@firm-118.example\u200B", Optional.empty()));
  }

  @Test
  void answersNonsenseWithAProblemAndTakesNoneOfIt() {
    var tokens = Tokens.shared().ofEveryRole();
    tokens.put("lead of another firm", Tokens.shared().ofFirm("firm-other", Role.FIRM_LEAD));
    var result = GeneratedRequests.of(service.http(), tokens, fixtures()).run();
    System.out.println(result);
    assertThat(result.failures()).isEmpty();
    assertThat(result.untaken()).containsExactlyInAnyOrderElementsOf(Fixtures.WITHOUT_STUCK_EVENTS);
  }

  /// A delivery that was forestalled is kept, but was never planned: it has no notice to show.
  @ParameterizedTest
  @ValueSource(strings = {"no-such-state", "absent", "forestalled"})
  void namesTheStatesThatTheLogCanShow(String state) {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onReferral",
        message(
            id.value(),
            1,
            new OfferClosed(OfferId.of(id, 1), id, UNREACHABLE, OfferClosure.EXPIRED)));
    var answer = ops.get("/api/v1/deliveries?state=" + state);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("waiting-for-address").doesNotContain(state);
  }

  private static Fixtures fixtures() {
    return Fixtures.ofService(ops, "/notification/delivery")
        .id("/api/v1/contacts/{firm}", GeneratedRequestsIT::firmWithContact)
        .id("/preferences/firms/{firm}", GeneratedRequestsIT::firmWithContact)
        .body(
            "PUT /api/v1/contacts/{firm}",
            "{\"email\": \"probono@firm-test.example\", \"timeZone\": \"America/New_York\"}")
        .id("/api/v1/deliveries/{id}", GeneratedRequestsIT::failed)
        .id("POST /api/v1/deliveries/{id}/bounce", GeneratedRequestsIT::sent);
  }

  private static String firmWithContact() {
    Notification.tellAddress(new FirmId("firm-test"));
    return "firm-test";
  }

  /// One that failed for good, for its address cannot be mailed to.
  private static String failed() {
    var id = CaseId.of(UUID.randomUUID());
    Notification.referral(id, 1, Notification.made(id, UNREACHABLE, Notification.IN_TIME));
    return await().until(() -> deliveryOf(id, "failed"), Optional::isPresent).orElseThrow();
  }

  private static String sent() {
    var id = CaseId.of(UUID.randomUUID());
    var firm = new FirmId(firmWithContact());
    Notification.referral(id, 1, Notification.made(id, firm, Notification.IN_TIME));
    return await().until(() -> deliveryOf(id, "sent"), Optional::isPresent).orElseThrow();
  }

  private static Optional<String> deliveryOf(CaseId id, String state) {
    return JsonMapper.shared()
        .readTree(ops.get("/api/v1/deliveries?limit=500&state=" + state).body())
        .values()
        .stream()
        .filter(delivery -> delivery.path("caseId").asString("").equals(id.value()))
        .map(delivery -> delivery.get("id").asString())
        .findFirst();
  }
}
