package org.alliance.firm;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A firm that hears no answer asks again under the same key, and the client is referred once.
class SendingAgainIT {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final CaseFacts FACTS = FirmRequests.facts(Urgency.SOON);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    FirmRequests.register(service, FIRM);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void connectsOnceUnderAKey() throws IOException, InterruptedException {
    var id = assigned();
    var first = connect(id, "one", requested("counselling"));
    assertThat(first.statusCode()).isEqualTo(200);
    var again = connect(id, "one", requested("counselling"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(connect(id, "two", requested("counselling")).body())
        .isNotEqualTo(first.body())
        .contains("requested");
    await()
        .untilAsserted(() ->
            assertThat(Topics.typesOf(Infrastructure.kafka(), "alliance.firm.matter", id.value()))
                .containsExactly(
                    "team-staffed.v1", "service-connected.v1", "service-connected.v1"));
  }

  @Test
  void refusesAnotherServiceUnderTheSameKey() throws IOException, InterruptedException {
    var id = assigned();
    var first = connect(id, "one", requested("counselling"));
    var other = connect(id, "one", requested("compensation"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("reference-taken", "a key of its own");
    assertThat(connect(id, "one", requested("counselling")).body()).isEqualTo(first.body());
  }

  @Test
  void saysWhatAKeyIs() throws IOException, InterruptedException {
    var answer = connect(assigned(), "k".repeat(201), requested("counselling"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-value", "200").doesNotContain("kkk");
  }

  /// A key that is sent with every request, as many clients do, is no name for what has one.
  @Test
  void letsAConnectionGoOnWhateverTheKey() throws IOException, InterruptedException {
    var id = assigned();
    var body = connect(id, "one", requested("counselling")).body();
    var name = body.replaceAll("(?s).*\"(c-[0-9a-f]{16})\".*", "$1");
    var accepted =
        requested("counselling")
            .replace("requested", "accepted")
            .replaceFirst("\\{", "{\"connectionId\": \"" + name + "\", ");
    var answer = connect(id, "three", accepted);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            body.replace("\"status\":\"requested\",\"days\"", "\"status\":\"accepted\",\"days\"")
                .replaceFirst(
                    "\\{\"status\":\"requested\",\"on\":(\"[^\"]+\")\\}",
                    "$0,{\"status\":\"accepted\",\"on\":$1}"));
  }

  private static HttpResponse<String> connect(CaseId id, String key, String body)
      throws IOException, InterruptedException {
    var port = service.context().getEnvironment().getProperty("local.server.port");
    var uri = "http://127.0.0.1:" + port + "/api/v1/engagements/" + id + "/services";
    var token = Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_LEAD);
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String requested(String what) {
    return "{\"service\": \""
        + what
        + "\", \"provider\": \"community-organisation\", \"status\": \"requested\"}";
  }

  private static CaseId assigned() {
    var id = CaseId.of(UUID.randomUUID());
    var offer = OfferId.of(id, 1);
    var answerBy = Instant.now().plusSeconds(600);
    service.deliver(
        "onReferral",
        message(id.value(), 1, new OfferMade(offer, id, FIRM, 1, answerBy, FACTS, null)));
    service.deliver(
        "onReferral", message(id.value(), 2, new FirmAssigned(offer, id, FIRM, List.of())));
    FirmRequests.staff(service, FIRM, id);
    return id;
  }
}
