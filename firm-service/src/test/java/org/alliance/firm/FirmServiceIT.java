package org.alliance.firm;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FirmServiceIT {
  private static final CaseFacts FACTS = FirmRequests.facts(Urgency.SOON);
  private static final String FIRM =
      """
      {"name": "Firm 001", "offices": [{"city": "San Francisco", "state": "CA", "area": "941"}],
       "lawyers": [{"id": "l-1", "admissions": ["CA"], "languages": ["ko", "en"], "areas": ["compensation"]}], "quotaPerQuarter": 5, "paused": false}
      """;
  private static RunningService service;
  private static Http coordinator;
  private static Http lead;
  private static Http otherLead;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    coordinator = service.http().as(Tokens.shared().of(Role.COORDINATOR));
    lead = service.http().as(Tokens.shared().ofFirm("firm-001", Role.FIRM_LEAD));
    otherLead = service.http().as(Tokens.shared().ofFirm("firm-002", Role.FIRM_LEAD));
    assertThat(coordinator.put("/api/v1/firms/firm-001", FIRM).statusCode()).isEqualTo(200);
    assertThat(coordinator.put("/api/v1/firms/firm-001", FIRM).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void leavesNoRouteWithoutARule() {
    assertThat(RouteCheck.withoutRule(service.context())).isEmpty();
  }

  @Test
  void goesFromOfferToServiceHoweverEventsCome() {
    var id = CaseId.of(UUID.randomUUID());
    var offer = OfferId.of(id, 1);
    offered(id);
    assertThat(lead.get("/api/v1/firms/firm-001/offers").body()).contains(offer.value());
    assertThat(
            lead.put("/api/v1/engagements/" + id + "/team", team("l-1", "lead-counsel"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            lead.post("/api/v1/offers/" + offer + "/answer", "{\"answer\": \"accepted\"}").body())
        .contains("conflict-not-checked");
    checked(id, 1, ConflictFinding.POSSIBLE);
    assertThat(
            lead.post("/api/v1/offers/" + offer + "/answer", "{\"answer\": \"accepted\"}").body())
        .contains("conflict-possible");
    checked(id, 2, ConflictFinding.CLEAR);
    assertThat(
            lead.post("/api/v1/offers/" + offer + "/answer", "{\"answer\": \"accepted\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            lead.post("/api/v1/offers/" + offer + "/answer", "{\"answer\": \"accepted\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            lead.post(
                    "/api/v1/offers/" + offer + "/answer",
                    "{\"answer\": \"declined\", \"reason\": \"conflict\"}")
                .body())
        .contains("answered-otherwise");
    assertThat(lead.put("/api/v1/engagements/" + id + "/team", team("l-1", "lead-counsel")).body())
        .contains("not-assigned-yet");
    service.deliver(
        "onReferral",
        message(id.value(), 2, new FirmAssigned(offer, id, new FirmId("firm-001"), List.of())));
    service.deliver(
        "onReferral",
        message(id.value(), 2, new FirmAssigned(offer, id, new FirmId("firm-001"), List.of())));
    assertThat(lead.put("/api/v1/engagements/" + id + "/team", team("l-9", "lead-counsel")).body())
        .contains("not-our-lawyer");
    assertThat(lead.put("/api/v1/engagements/" + id + "/team", team("l-1", "associate")).body())
        .contains("lead-counsel-missing");
    assertThat(lead.put("/api/v1/engagements/" + id + "/team", team("l-1", "lead-counsel")).body())
        .contains("\"languages\":[\"en\",\"ko\"]", "\"walled\":[]");
    assertThat(
            lead.put(
                    "/api/v1/engagements/" + id + "/team",
                    team("l-1", "lead-counsel").replace("}],", "}], \"walled\": [\"l-1\"],"))
                .body())
        .contains("member-is-walled");
    var services = "/api/v1/engagements/" + id + "/services";
    assertThat(lead.post(services, connection("", "completed")).body())
        .contains("starts-as-requested");
    assertThat(lead.post(services, connection("", "requested")).body()).contains("c-1");
    assertThat(lead.post(services, connection("\"connectionId\": \"c-1\", ", "completed")).body())
        .contains("wrong-status");
    assertThat(otherLead.post(services, connection("", "requested")).statusCode()).isEqualTo(404);
    await()
        .untilAsserted(() ->
            assertThat(Topics.typesOf(Infrastructure.kafka(), "alliance.firm.matter", id.value()))
                .containsExactly("offer-answered.v1", "team-staffed.v1", "service-connected.v1"));
  }

  @Test
  void keepsAnEarlyAssignmentUntilTheOfferHasCome() {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onReferral",
        message(
            id.value(),
            2,
            new FirmAssigned(OfferId.of(id, 1), id, new FirmId("firm-001"), List.of())));
    assertThat(coordinator.get("/api/v1/engagements/" + id).statusCode()).isEqualTo(404);
    offered(id);
    assertThat(coordinator.get("/api/v1/engagements/" + id).body())
        .contains("\"state\":\"assigned\"");
  }

  @Test
  void showsAFirmItsOwnAndNobodyElses() {
    var id = CaseId.of(UUID.randomUUID());
    offered(id);
    assertThat(otherLead.get("/api/v1/firms/firm-001/offers").statusCode()).isEqualTo(404);
    assertThat(otherLead.get("/api/v1/firms/firm-001").statusCode()).isEqualTo(404);
    assertThat(otherLead.put("/api/v1/firms/firm-001", FIRM).statusCode()).isEqualTo(404);
    assertThat(
            otherLead
                .post(
                    "/api/v1/offers/" + OfferId.of(id, 1) + "/answer", "{\"answer\": \"accepted\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(lead.get("/api/v1/offers").statusCode()).isEqualTo(403);
    assertThat(coordinator.get("/api/v1/offers").body()).contains(id.value());
  }

  @Test
  void readsTheLanguagesOfLawyersAsThoseOfClients() {
    var put =
        coordinator.put(
            "/api/v1/firms/firm-lang",
            FIRM.replace(
                "\"ko\", \"en\"",
                "\"KO_kr\", \"fil\", \"zh-TW\", \"yue-Hant\", \"mww\", \"fr\", \"tl\""));
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    assertThat(coordinator.get("/api/v1/firms/firm-lang").body())
        .contains("\"languages\":[\"ko\",\"tl\",\"zh-Hant\",\"yue\",\"hmn\",\"fr\"]");
  }

  @Test
  void saysWhatIsWrongWithADescriptionOrAnAnswer() {
    assertThat(coordinator.put("/api/v1/firms/firm-003", FIRM.replace("\"ko\"", "\"tlh\"")).body())
        .contains("unknown-language", "lawyers[0].languages[0]")
        .doesNotContain("tlh");
    assertThat(
            coordinator
                .put("/api/v1/firms/firm-003", FIRM.replace("\"CA\", \"area\"", "\"XX\", \"area\""))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            coordinator
                .put(
                    "/api/v1/firms/firm-003",
                    FIRM.replace("\"quotaPerQuarter\": 5", "\"quotaPerQuarter\": 0"))
                .body())
        .contains("quotaPerQuarter");
    var id = CaseId.of(UUID.randomUUID());
    offered(id);
    assertThat(
            lead.post(
                    "/api/v1/offers/" + OfferId.of(id, 1) + "/answer", "{\"answer\": \"declined\"}")
                .body())
        .contains("send a reason");
  }

  @Test
  void endsWhenTheFirmHandsTheCaseBackOrTheClientLeaves() {
    var back = assigned();
    assertThat(lead.post("/api/v1/engagements/" + back + "/end", "{}").statusCode()).isEqualTo(400);
    assertThat(
            otherLead
                .post("/api/v1/engagements/" + back + "/end", "{\"ending\": \"done\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            lead.post("/api/v1/engagements/" + back + "/end", "{\"ending\": \"handed-back\"}")
                .body())
        .contains("\"state\":\"ended\"", "handed-back");
    assertThat(lead.get("/api/v1/engagements/" + back).statusCode()).isEqualTo(404);
    assertThat(lead.get("/api/v1/engagements?state=ended&limit=400").body())
        .doesNotContain(back.value());
    var done = assigned();
    lead.post("/api/v1/engagements/" + done + "/end", "{\"ending\": \"done\"}");
    assertThat(lead.get("/api/v1/engagements/" + done).body()).contains("\"ending\":\"done\"");
    assertThat(lead.get("/api/v1/engagements?state=ended&limit=400").body()).contains(done.value());
    assertThat(
            lead.put("/api/v1/engagements/" + back + "/team", team("l-1", "lead-counsel")).body())
        .contains("engagement-ended");
    var left = assigned();
    lead.post("/api/v1/engagements/" + left + "/end", "{\"ending\": \"client-left\"}");
    for (var id : List.of(back, left)) {
      await()
          .untilAsserted(() ->
              assertThat(Topics.typesOf(Infrastructure.kafka(), "alliance.firm.matter", id.value()))
                  .containsExactly("engagement-ended.v1"));
    }
  }

  private static CaseId assigned() {
    var id = CaseId.of(UUID.randomUUID());
    offered(id);
    service.deliver(
        "onReferral",
        message(
            id.value(),
            2,
            new FirmAssigned(OfferId.of(id, 1), id, new FirmId("firm-001"), List.of())));
    return id;
  }

  private static void checked(CaseId id, int seq, ConflictFinding finding) {
    service.deliver(
        "onReport",
        message(
            id.value(),
            seq,
            new ConflictChecked(OfferId.of(id, 1), id, new FirmId("firm-001"), finding)));
  }

  private static void offered(CaseId id) {
    var made =
        message(
            id.value(),
            1,
            new OfferMade(
                OfferId.of(id, 1),
                id,
                new FirmId("firm-001"),
                1,
                Instant.now().plusSeconds(600),
                FACTS,
                null));
    service.deliver("onReferral", made);
    service.deliver("onReferral", made);
  }

  private static String team(String lawyer, String role) {
    return "{\"members\": [{\"lawyer\": \""
        + lawyer
        + "\", \"role\": \""
        + role
        + "\"}], \"interpreterArranged\": false}";
  }

  private static String connection(String id, String status) {
    return "{"
        + id
        + "\"service\": \"counselling\", \"provider\": \"community-organisation\", \"status\": \""
        + status
        + "\"}";
  }
}
