package org.alliance.intake;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What firms may find out before they know who a client is.
class ClientsAndConflictsIT {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final String LISTED = "{\"names\": [\"Acme Holdings, Inc.\", \"KIM Min Ji\"]}";

  /// So that no two reports tell the same of a person.
  private static final AtomicInteger REPORTS = new AtomicInteger();

  private static RunningService intake;
  private static Http hotline;
  private static Http firm;
  private static Http otherFirm;

  @BeforeAll
  static void start() {
    intake = SharedIntake.running();
    hotline = intake.http().as(Tokens.shared().of(Role.HOTLINE));
    firm = intake.http().as(Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_LEAD));
    otherFirm = intake.http().as(Tokens.shared().ofFirm("firm-002", Role.FIRM_LEAD));
  }

  @Test
  void tellsAFirmThatIsAskedWhetherSomebodyMayBeOnItsListAndNotWho() {
    var id = report("Minji Kim", "Acme Foods");
    var check = "/api/v1/conflict-checks/" + OfferId.of(id, 1);
    assertThat(firm.post(check, LISTED).statusCode()).isEqualTo(404);
    asked(id);
    assertThat(otherFirm.post(check, LISTED).statusCode()).isEqualTo(404);
    assertThat(hotline.post(check, LISTED).statusCode()).isEqualTo(403);
    assertThat(firm.post(check, "{\"names\": []}").statusCode()).isEqualTo(400);
    var found = firm.post(check, LISTED);
    assertThat(found.body()).contains("\"finding\":\"possible\"", "\"comparedWith\":2");
    assertThat(found.body()).doesNotContainIgnoringCase("kim").doesNotContain("Acme");
    assertThat(firm.post(check, "{\"names\": [\"Somebody Else\"]}").body())
        .contains("\"finding\":\"clear\"");
    firm.post(check, LISTED);
    assertThat(firm.post(check, LISTED).body()).contains("checked-too-often");
    await()
        .untilAsserted(() ->
            assertThat(types(id))
                .containsExactly(
                    "incident-reported.v1",
                    "case-accepted.v1",
                    "conflict-checked.v1",
                    "conflict-checked.v1",
                    "conflict-checked.v1",
                    "conflict-check-refused.v1"));
    assertThat(Topics.read(Infrastructure.kafka(), "alliance."))
        .noneMatch(record -> record.toString().contains("Acme"));
  }

  @Test
  void showsACoordinatorEveryCallAlsoRefusedOnes() {
    var id = report("Minji Kim", "");
    var checks = "/api/v1/reports/" + id + "/conflict-checks";
    otherFirm.post("/api/v1/conflict-checks/" + OfferId.of(id, 1), LISTED);
    asked(id);
    firm.post("/api/v1/conflict-checks/" + OfferId.of(id, 1), LISTED);
    assertThat(firm.get(checks).statusCode()).isEqualTo(403);
    assertThat(hotline.get(checks).statusCode()).isEqualTo(403);
    var coordinator = intake.http().as(Tokens.shared().of(Role.COORDINATOR));
    assertThat(coordinator.get(checks).body())
        .contains("\"begun\":1", "\"answered\":1")
        .contains("\"firm\":\"firm-002\",\"outcome\":\"not-asked\",\"count\":1");
    var nowhere = OfferId.of(new CaseId("00000000-0000-4000-8000-000000000001"), 1);
    var absent = otherFirm.post("/api/v1/conflict-checks/" + nowhere, LISTED);
    var notAsked = otherFirm.post("/api/v1/conflict-checks/" + OfferId.of(id, 1), LISTED);
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(withoutCorrelation(absent.body())).isEqualTo(withoutCorrelation(notAsked.body()));
    assertThat(
            coordinator
                .get("/api/v1/reports/" + nowhere.caseId() + "/conflict-checks")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void doesNotCallACaseClearWithoutANameAndRefusesAListWithoutLetters() {
    var id = report("", "");
    asked(id);
    var check = "/api/v1/conflict-checks/" + OfferId.of(id, 1);
    assertThat(firm.post(check, "{\"names\": [\"???\"]}").body()).contains("names-unreadable");
    assertThat(firm.post(check, LISTED).body()).contains("\"finding\":\"nothing-to-compare\"");
  }

  @Test
  void tellsAFirmNothingOnceItsOfferIsOver() {
    var id = report("Minji Kim", "");
    asked(id);
    intake.deliver(
        "onReferral",
        message(id.value(), 2, new OfferClosed(OfferId.of(id, 1), id, FIRM, OfferClosure.EXPIRED)));
    assertThat(firm.post("/api/v1/conflict-checks/" + OfferId.of(id, 1), LISTED).statusCode())
        .isEqualTo(404);
  }

  @Test
  void comparesNothingOnceTheConsentIsTakenBack() {
    var id = report("Minji Kim", "");
    asked(id);
    assertThat(
            hotline
                .post(
                    "/api/v1/reports/" + id + "/consents",
                    "{\"recipient\": \"law-firms\", \"change\": \"withdrawn\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(firm.post("/api/v1/conflict-checks/" + OfferId.of(id, 1), LISTED).body())
        .contains("consent-withdrawn");
  }

  private static CaseId report(String name, String otherParty) {
    var answer =
        intake
            .http()
            .post(
                "/api/v1/reports",
                """
                {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"], "place": {"state": "CA"},
                 "person": {"name": "%s"}, "otherParties": ["%s"], "narrative": "report %d",
                 "consents": {"lawFirms": "given", "basis": "spoken"}}
                """
                    .formatted(name, otherParty, REPORTS.incrementAndGet()));
    assertThat(answer.statusCode()).isEqualTo(202);
    return new CaseId(JsonMapper.shared().readTree(answer.body()).get("caseId").asString());
  }

  private static void asked(CaseId id) {
    var facts =
        new CaseFacts(UsState.CA, new Zip3("000"), List.of(), List.of(), List.of(), Urgency.SOON);
    var made =
        new OfferMade(OfferId.of(id, 1), id, FIRM, 1, Instant.now().plusSeconds(600), facts, null);
    intake.deliver("onReferral", message(id.value(), 1, made));
    intake.deliver("onReferral", message(id.value(), 1, made));
  }

  private static List<String> types(CaseId id) {
    return Topics.typesOf(Infrastructure.kafka(), "alliance.intake.report", id.value());
  }

  /// Each answer has a correlation id of its own, twice.
  private static String withoutCorrelation(String problem) {
    return problem.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }
}
