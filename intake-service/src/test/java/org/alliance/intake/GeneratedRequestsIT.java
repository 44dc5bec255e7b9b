package org.alliance.intake;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.intake.conflicts.TokenFiles;
import org.alliance.intake.messages.PartnerSystem;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.requests.Fixtures;
import org.alliance.testkit.requests.GeneratedRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Nonsense to every field of every route, on reports that exist.
class GeneratedRequestsIT {
  private static final Tokens TOKENS = Tokens.shared();
  private static final String FOR_REVIEW =
      """
      {"conduct": ["assault"], "victim": "person", "place": {"state": "CA"}}
      """;
  private static final String WHOLE =
      """
      {"occurredOn": "2026-01-05", "place": {"state": "CA", "zip": "94110", "city": "San Francisco"},
       "conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"], "reads": ["ko"],
       "interpreter": "yes", "services": ["lawsuit"], "urgency": "soon", "onBehalf": "self", "policeContact": "no",
       "person": {"name": "Kim Minji", "phone": "+1 415 555 0100", "email": "a@example.org", "safeToContact": "yes"},
       "narrative": "It happened on the bus.", "otherParties": ["Acme Foods"],
       "consents": {"lawFirms": "given", "serviceProviders": "refused", "partners": "not-asked", "basis": "spoken"}}
      """;

  private static final String OUTSIDE =
      """
      {"conduct": ["online-harassment"], "biasIndicators": ["slur"], "victim": "person",
       "speaks": ["ja"], "reads": ["ja"], "place": {"state": "CA"}, "policeContact": "no",
       "consents": {"partners": "given", "basis": "form"}}
      """;
  private static final String LINKED = "{\"account\": \"test\", \"capacity\": 1000}";

  /// So that no two reports tell the same of a person.
  private static final AtomicInteger OFFERS = new AtomicInteger();

  @TempDir static Path folder;
  private static RunningService intake;
  private static Http coordinator;
  private static String lastOffered = "none yet";
  private static String message = "";
  private static String tokenFile = "";

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of(
                "intake.vault-folder", folder.toString(),
                "intake.hand-over.look-every", "200ms",
                // Generated requests send one person again and again.
                "intake.duplicates.likely-from", "101"));
    coordinator = as(Role.COORDINATOR);
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @Test
  void answersNonsenseWithAProblemAndTakesNoneOfIt() {
    var tokens = TOKENS.ofEveryRole();
    tokens.put("lead of another firm", TOKENS.ofFirm("firm-other", Role.FIRM_LEAD));
    tokens.put("another partner", TOKENS.ofOrganisation("other", Role.PARTNER));
    var result = GeneratedRequests.of(intake.http(), tokens, fixtures()).run();
    System.out.println(result);
    assertThat(result.failures()).isEmpty();
    assertThat(result.untaken()).containsExactlyInAnyOrderElementsOf(Fixtures.WITHOUT_STUCK_EVENTS);
  }

  /// Field case 28, and others of its kind.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"conduct\": [\"assault\", null], \"place\": {\"state\": \"WA\"}}",
        "{\"conduct\": [\"assault\"], \"biasIndicators\": [null]}",
        "{\"conduct\": [\"assault\"], \"speaks\": [null]}",
        "{\"conduct\": [\"assault\"], \"reads\": [\"ko\", null]}",
        "{\"conduct\": [\"assault\"], \"otherParties\": [null]}",
        "{\"conduct\": [\"assault\"], \"services\": [\"lawsuit\", null]}"
      })
  void refusesAnEmptySlotInAListByItsField(String report) {
    var answer = intake.http().post("/api/v1/reports", report);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    var field = report.replaceAll(".*\"(\\w+)\": \\[[^\\]]*null.*", "$1");
    assertThat(answer.body()).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | decision",
        "{\"usState\": \"WA\"} | decision",
        "{\"decision\": null} | decision",
        "{\"decision\": \"decline\", \"reasons\": [null]} | reasons"
      })
  void refusesATriageDecisionThatDecidesNothing(String decision, String field) {
    var answer =
        as(Role.TRIAGE).post("/api/v1/reports/" + submitted(FOR_REVIEW) + "/triage", decision);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
  }

  private static Fixtures fixtures() {
    return Fixtures.ofService(as(Role.OPS), "/intake/report")
        .body("POST /api/v1/reports", WHOLE)
        .id("/api/v1/reports/{id}", () -> submitted(FOR_REVIEW))
        .id("/api/v1/reports/by-number/{number}", GeneratedRequestsIT::numbered)
        .id("/case-number/{number}", GeneratedRequestsIT::numbered)
        .id("/api/v1/client-requests/{id}", () -> submitted(FOR_REVIEW))
        .id("/api/v1/client-requests/{id}/{kind}", () -> "call")
        .id("/api/v1/contact-claims/{id}", () -> submitted(FOR_REVIEW))
        .id("/api/v1/contact-claims/{id}/{channel}", () -> "email")
        .id("/api/v1/partners/{organisation}", () -> "ca-vs-hate")
        .body("PUT /api/v1/partners/{organisation}", LINKED)
        .id("/api/v1/hand-overs/{id}", GeneratedRequestsIT::handedOver)
        .body("POST /api/v1/hand-overs/{id}/answer", "{\"answer\": \"accepted\"}")
        .body("POST /api/v1/reports/{id}/triage", "{\"decision\": \"accept\", \"usState\": \"CA\"}")
        .id("POST /api/v1/reports/{id}/withdrawal/undo", GeneratedRequestsIT::withdrawn)
        .id("/api/v1/conflict-checks/{offerId}", GeneratedRequestsIT::offered)
        .body("POST /api/v1/conflict-checks/{offerId}", "{\"names\": [\"Acme Holdings\"]}")
        .id("POST /api/v1/conflict-checks/{offerId}/tokens", GeneratedRequestsIT::offeredWithTokens)
        .body("POST /api/v1/conflict-tokens", tokenFile())
        .body(
            "POST /api/v1/imports",
            "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative\n"
                + "o1,2026-01-05,CA,assault,slur,person,ko,x\n")
        .id("/api/v1/imports/{id}", GeneratedRequestsIT::imported)
        .id("/api/v1/messages/{id}", GeneratedRequestsIT::answered);
  }

  private static String withdrawn() {
    var id = submitted(FOR_REVIEW);
    var answer =
        coordinator.post(
            "/api/v1/reports/" + id + "/withdrawal", "{\"reason\": \"no-longer-wanted\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    return id;
  }

  /// Open to `firm-test`.
  private static String offered() {
    var id =
        new CaseId(submitted(WHOLE.replace("on the bus", "on bus " + OFFERS.incrementAndGet())));
    var facts =
        new CaseFacts(UsState.CA, new Zip3("941"), List.of(), List.of(), List.of(), Urgency.SOON);
    var offer = OfferId.of(id, 1);
    intake.deliver(
        "onReferral",
        message(
            id.value(),
            1,
            new OfferMade(
                offer,
                id,
                new FirmId("firm-test"),
                1,
                Instant.now().plusSeconds(600),
                facts,
                null)));
    return offer.value();
  }

  /// Another request may have deleted what the firm keeps.
  private static String offeredWithTokens() {
    var firm = intake.http().as(TOKENS.ofFirm("firm-test", Role.FIRM_LEAD));
    assertThat(firm.postCsv("/api/v1/conflict-tokens?mode=replace", tokenFile()).statusCode())
        .isEqualTo(200);
    return offered();
  }

  /// With the key of `firm-test`.
  private static String tokenFile() {
    if (tokenFile.isEmpty()) {
      tokenFile = TokenFiles.of(intake, "firm-test", "Acme Holdings");
    }
    return tokenFile;
  }

  /// Offered to the partner `test`, whose account an earlier request may have taken away. One that
  /// nobody has answered yet serves again.
  private static String handedOver() {
    var partner = intake.http().as(TOKENS.ofOrganisation("test", Role.PARTNER));
    if (!partner.get("/api/v1/hand-overs").body().contains(lastOffered)) {
      assertThat(coordinator.put("/api/v1/partners/ca-vs-hate", LINKED).statusCode())
          .isEqualTo(204);
      lastOffered = submitted(OUTSIDE);
      await().until(() -> partner.get("/api/v1/hand-overs").body().contains(lastOffered));
    }
    return lastOffered;
  }

  private static String imported() {
    var file =
        "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative\n";
    var answer =
        intake
            .http()
            .as(TOKENS.ofOrganisation("test", Role.PARTNER))
            .postCsv("/api/v1/imports", file + "o1,2026-01-05,CA,assault,slur,person,ko,x\n");
    var address = answer.headers().firstValue("Location").orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /// A message of the partner `test` that was read; one is enough.
  private static String answered() {
    if (message.isEmpty()) {
      var id = UUID.randomUUID().toString();
      new PartnerSystem(intake, "test").deliver(id, FOR_REVIEW);
      message = id;
    }
    return message;
  }

  private static String numbered() {
    var found = coordinator.get("/api/v1/reports/" + submitted(FOR_REVIEW));
    return JsonMapper.shared().readTree(found.body()).get("caseNumber").asString();
  }

  private static String submitted(String report) {
    var answer = intake.http().post("/api/v1/reports", report);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static Http as(Role role) {
    return intake.http().as(TOKENS.of(role));
  }
}
