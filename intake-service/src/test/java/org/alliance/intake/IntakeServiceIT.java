package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

class IntakeServiceIT {
  private static final String ASSAULT =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"], "place": {"state": "CA", "zip": "94110"},
       "person": {"name": "CANARY-NAME", "phone": "CANARY-PHONE", "email": "CANARY-MAIL"}, "narrative": "CANARY-TEXT %d"}
      """;

  /// So that no two reports tell the same of a person.
  private static final AtomicInteger REPORTS = new AtomicInteger();

  private static ConfigurableApplicationContext intake;
  private static Http http;

  @BeforeAll
  static void start() {
    intake = SharedIntake.running().context();
    http = Http.to(intake);
  }

  @Test
  void leavesNoRouteWithoutARule() {
    assertThat(RouteCheck.withoutRule(intake)).isEmpty();
  }

  @Test
  void tellsOthersOfAReportInMandateInOrderAndWithoutThePerson() {
    var id = submit(ASSAULT);
    var events =
        await().atMost(Duration.ofSeconds(20)).until(() -> types(id), types -> types.size() == 2);
    assertThat(events).containsExactly("incident-reported.v1", "case-accepted.v1");
    assertThat(Topics.read(Infrastructure.kafka(), "alliance."))
        .noneMatch(record -> record.toString().contains("CANARY"));
  }

  @Test
  void keepsThePersonInTheVaultOnlyAndEncrypted() {
    submit(ASSAULT);
    var mongo = intake.getBean(MongoTemplate.class);
    for (var collection : mongo.getCollectionNames()) {
      for (var document : mongo.getDb().getCollection(collection, RawBsonDocument.class).find()) {
        assertThat(new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1))
            .as(collection)
            .doesNotContain("CANARY");
      }
    }
    assertThat(mongo.findAll(Document.class, "vault")).isNotEmpty();
  }

  @Test
  void answersTheStatusAndNothingElse() {
    assertThat(http.get("/api/v1/reports/" + submit(ASSAULT) + "/status").body())
        .isEqualTo("{\"status\":\"accepted\"}");
  }

  @Nested
  class BadInput {
    @Test
    void isToldWhatToDoAboutEveryField() {
      var answer =
          http.post(
              "/api/v1/reports",
              "{\"conduct\": [\"kick\"], \"place\": {\"state\": \"ZZ\"}, \"speaks\": [\"klingon!\"], \"occurredOn\": \"1826-01\"}");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("unknown-code", "unknown-state", "before-1900", "USPS")
          .doesNotContain("klingon", "language");
    }

    @Test
    void mayNotHoldAFieldThatWeDoNotAskFor() {
      var answer =
          http.post("/api/v1/reports", "{\"conduct\": [\"assault\"], \"attackerRace\": \"x\"}");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("unknown-field").doesNotContain("attackerRace");
    }

    @Test
    void thatIsNotJsonIsRefused() {
      assertThat(http.post("/api/v1/reports", "not json").body()).contains("unreadable-body");
    }

    @Test
    void ofAnUnknownFormatIsRefused() {
      var answer =
          http.as(Tokens.shared().of(Role.OPS)).postCsv("/api/v1/imports?format=xml", "a,b");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("unknown-format", "[alliance, fbi]");
    }

    @Test
    void withoutItsColumnsIsRefusedByName() {
      var answer =
          http.as(Tokens.shared().of(Role.OPS))
              .postCsv("/api/v1/imports?format=fbi", "INCIDENT_ID,OTHER\n1,2\n");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("missing-column", "STATE_ABBR");
    }
  }

  @Nested
  class Callers {
    @Test
    void whoHaveNotSignedInMayNotImport() {
      assertThat(http.postCsv("/api/v1/imports", "a").statusCode()).isEqualTo(401);
    }

    @Test
    void withTheWrongRoleMayNotTriage() {
      var answer =
          http.as(Tokens.shared().ofOrganisation("hotline-x", Role.PARTNER)).get("/api/v1/reports");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("role-missing");
    }

    @Test
    void withAnExpiredOrForeignTokenAreNobody() {
      assertThat(http.as(Tokens.shared().expired(Role.TRIAGE)).get("/api/v1/reports").statusCode())
          .isEqualTo(401);
      assertThat(
              http.as(Tokens.shared().forAnotherAudience(Role.TRIAGE))
                  .get("/api/v1/reports")
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              http.as(Tokens.shared().ofFirm("", Role.TRIAGE)).get("/api/v1/reports").statusCode())
          .isEqualTo(401);
    }
  }

  @Nested
  class Reports {
    private final Http partner = http.as(Tokens.shared().ofOrganisation("hotline-x", Role.PARTNER));

    @Test
    void areShownToThoseWhoDecideAndToTheOrganisationThatSentThem() {
      var summary = "/api/v1/reports/" + submit(partner, ASSAULT);
      for (var may :
          List.of(
              Tokens.shared().of(Role.TRIAGE),
              Tokens.shared().of(Role.COORDINATOR),
              Tokens.shared().ofOrganisation("hotline-x", Role.HOTLINE))) {
        assertThat(http.as(may).get(summary).body()).contains("in-mandate");
      }
      for (var mayNot :
          List.of(
              Tokens.shared().of(Role.HOTLINE),
              Tokens.shared().ofOrganisation("hotline-z", Role.PARTNER))) {
        assertThat(http.as(mayNot).get(summary).statusCode()).isEqualTo(404);
      }
      assertThat(partner.get("/api/v1/reports/" + submit(ASSAULT)).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Review {
    private final Http triage = http.as(Tokens.shared().of(Role.TRIAGE));

    @Test
    void turnsAnUnclearReportIntoACase() {
      var id =
          submit(
              "{\"conduct\": [\"assault\"], \"biasIndicators\": [\"slur\"], \"victim\": \"person\"}");
      assertThat(
              triage.post("/api/v1/reports/" + id + "/triage", "{\"decision\": \"accept\"}").body())
          .contains("state-missing");
      assertThat(
              triage
                  .post(
                      "/api/v1/reports/" + id + "/triage",
                      "{\"decision\": \"accept\", \"usState\": \"NJ\"}")
                  .statusCode())
          .isEqualTo(204);
      assertThat(
              triage
                  .post(
                      "/api/v1/reports/" + id + "/triage",
                      "{\"decision\": \"decline\", \"reasons\": [\"no-sign-of-bias\"]}")
                  .statusCode())
          .isEqualTo(409);
      await()
          .until(
              () -> types(id),
              types ->
                  types.equals(
                      List.of("incident-reported.v1", "review-requested.v1", "case-accepted.v1")));
    }
  }

  @Nested
  class Imports {
    private final Http partner = http.as(Tokens.shared().ofOrganisation("hotline-y", Role.PARTNER));
    private static final String HEADER =
        "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative\n";

    @Test
    void takeTheGoodRowsAndSayWhatIsWrongWithTheOthers() throws Exception {
      var file =
          "\uFEFF"
              + HEADER
              + "a1,2026-01-05,CA,assault,slur,person,ko,\"two\r\nlines\"\r\n"
              + "a2,2026-01-05,XX,assault,slur,person,ko,x\n"
              + "a3,2026-01,CA\n"
              + "a4,2026-01,NY,hateful-speech,slur,person,yue,x\n"
              + "a5,2026-01,NY,assault,slur,person,yue,\"never closed\n"
              + "a6,2026-01,NY,assault,none,person,yue,x\n";
      var done = finished(file);
      assertThat(done.get("rows").asInt()).isEqualTo(6);
      assertThat(done.get("accepted").asInt()).isEqualTo(3);
      assertThat(done.get("rejected").asInt()).isEqualTo(3);
      assertThat(
              done.get("inMandate").asInt()
                  + "/"
                  + done.get("declined").asInt()
                  + "/"
                  + done.get("needsReview").asInt())
          .isEqualTo("1/1/1");
      var errors = partner.get(done.get("links").get("errors").asString()).body();
      assertThat(errors)
          .contains("4,state,unknown-state", "5,,wrong-column-count", "7,,unreadable-line");
      assertThat(partner.get(done.get("links").get("accepted").asString()).body().lines())
          .hasSize(3);
      assertThat(
              http.as(Tokens.shared().ofOrganisation("somebody-else", Role.PARTNER))
                  .get(done.get("links").get("self").asString())
                  .statusCode())
          .isEqualTo(404);
    }

    private tools.jackson.databind.JsonNode finished(String file) {
      var json = JsonMapper.shared();
      var self =
          json.readTree(partner.postCsv("/api/v1/imports?format=alliance", file).body())
              .get("links")
              .get("self")
              .asString();
      return await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> json.readTree(partner.get(self).body()),
              found -> found.get("state").asString().equals("done"));
    }
  }

  private static List<String> types(String id) {
    return Topics.typesOf(Infrastructure.kafka(), "alliance.intake.report", id);
  }

  private static String submit(String report) {
    return submit(http, report);
  }

  private static String submit(Http sender, String report) {
    var answer =
        sender.post("/api/v1/reports", report.replace("%d", "" + REPORTS.incrementAndGet()));
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }
}
