package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.reporting.ReferenceList;
import org.alliance.intake.application.reporting.ReportIds;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same report may come again under its reference, and other content amends it.
class SendingAgainIT {
  private static final String ASSAULT =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"], "place": {"state": "CA", "zip": "94110"},
       "person": {"name": "CANARY-NAME", "phone": "CANARY-PHONE", "email": "CANARY-MAIL"}, "narrative": "CANARY-TEXT"}
      """;

  private static final int ROUNDS = 20;

  @TempDir static Path folder;
  private static ConfigurableApplicationContext intake;
  private static Http http;
  private static Http strangers;

  @BeforeAll
  static void start() {
    var settings = new HashMap<String, Object>(Infrastructure.properties());
    settings.put("intake.vault-folder", folder.toString());
    // One person is sent again and again here.
    settings.put("intake.duplicates.likely-from", 101);
    intake =
        IntakeApplication.application()
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
    http = Http.to(intake).as(Tokens.shared().ofOrganisation("partner-a", Role.PARTNER));
    strangers = Http.to(intake);
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @Test
  void keepsAReportOnceHoweverOftenItIsSent() {
    var report = ASSAULT.replaceFirst("\\{", "{\"reference\": \"sent-twice\",");
    assertThat(submit(report)).isEqualTo(submit(report));
  }

  @Test
  void knowsAReportAgainInWhateverOrderItsListsCome() {
    var first = ASSAULT.replaceFirst("\\{", "{\"reference\": \"lists\",");
    var id = submit(first.replace("\"assault\"", "\"assault\", \"threat\""));
    assertThat(submit(first.replace("\"assault\"", "\"threat\", \"assault\""))).isEqualTo(id);
  }

  /// A client that cuts an emoji in half must be able to send the same again.
  @Test
  void refusesTextThatIsNoProperUnicodeByTheNameOfItsField() {
    var half =
        ASSAULT
            .replaceFirst("\\{", "{\"reference\": \"half\",")
            .replace("CANARY-TEXT", "CANARY-\\ud83d");
    var answer = http.post("/api/v1/reports", half);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-value", "narrative").doesNotContain("CANARY");
    submit(half.replace("\\ud83d", "\\ud83d\\ude00"));
  }

  @Test
  void keepsOtherContentUnderTheSameReferenceBesideTheOriginal() {
    var first = ASSAULT.replaceFirst("\\{", "{\"reference\": \"amended\",");
    var id = submit(first);
    var number = 0;
    for (var other :
        List.of(
            first.replace("assault", "threat"),
            first.replace("CANARY-TEXT", "CANARY-OTHER"),
            first.replace("CANARY-PHONE", "CANARY-PHONE-2"))) {
      var answer = http.post("/api/v1/reports", other);
      assertThat(answer.statusCode()).isEqualTo(202);
      number++;
      assertThat(answer.body())
          .contains(id, "\"amended\":true", "\"amendment\":" + number)
          .doesNotContain("CANARY");
      assertThat(http.post("/api/v1/reports", other).body()).isEqualTo(answer.body());
    }
    assertThat(http.post("/api/v1/reports", first).body()).contains(id).doesNotContain("amended");
    assertThat(persons(id)).isEqualTo(4);
    assertThat(http.get("/api/v1/reports/" + id).body())
        .contains(
            "\"parts\":[\"conduct\"]",
            "\"parts\":[\"story\"]",
            // The last one tells the first story again, after another one.
            "\"parts\":[\"contact\",\"story\"]",
            "\"threat\"");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(Topics.typesOf(Infrastructure.kafka(), "alliance.intake.report", id))
                .containsExactly(
                    "incident-reported.v1",
                    "case-accepted.v1",
                    "report-amended.v1",
                    "report-amended.v1",
                    "report-amended.v1"));
  }

  /// A row of the monthly file knows less of the same report.
  @Test
  void changesNothingWithAReportThatLeavesSomethingOut() {
    var first = ASSAULT.replaceFirst("\\{", "{\"reference\": \"less\",");
    var id = submit(first);
    var less = first.replaceFirst(", \"narrative\": \"CANARY-TEXT\"", "");
    assertThat(submit(less)).isEqualTo(id);
    assertThat(persons(id)).isEqualTo(1);
  }

  @Test
  void knowsAReportByItsReferenceWhicheverKeyIsSentWithIt() throws Exception {
    var report = ASSAULT.replaceFirst("\\{", "{\"reference\": \"with-keys\",");
    assertThat(withKey("k1", report)).isEqualTo(withKey("k2", report));
  }

  /// Both persons are kept, whichever report came first.
  @Test
  void keepsBothReportsThatComeAtOnceUnderAReference() {
    for (var round = 0; round < ROUNDS; round++) {
      var report = ASSAULT.replaceFirst("\\{", "{\"reference\": \"at-once-" + round + "\",");
      var both =
          Stream.of("CANARY-ONE", "CANARY-TWO")
              .map(name -> report.replace("CANARY-NAME", name))
              .map(one -> CompletableFuture.supplyAsync(() -> http.post("/api/v1/reports", one)))
              .toList();
      var answers = both.stream().map(CompletableFuture::join).toList();
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
      var ids =
          answers.stream()
              .map(answer -> JsonMapper.shared().readTree(answer.body()).get("caseId").asString())
              .toList();
      assertThat(ids.getFirst()).isEqualTo(ids.getLast());
      var id = new CaseId(ids.getFirst());
      var kept = Report.contents(intake.getBean(SubmittingReports.class).find(id));
      assertThat(kept)
          .hasSize(2)
          .extracting(content -> vault().open(id, content).orElseThrow().fields().get("name"))
          .containsExactlyInAnyOrder("CANARY-ONE", "CANARY-TWO");
    }
  }

  @Test
  void letsTwoStrangersCallTheirReportsTheSame() {
    var one =
        stranger(ASSAULT.replaceFirst("\\{", "{\"reference\": \"1\", \"interpreter\": \"yes\","));
    var other =
        stranger(ASSAULT.replaceFirst("\\{", "{\"reference\": \"1\", \"interpreter\": \"no\","));
    assertThat(one.get("caseId")).isNotEqualTo(other.get("caseId"));
    assertThat(one.get("status").asString() + other.get("status").asString())
        .isEqualTo("acceptedaccepted");
  }

  /// An anonymous double click: one is a case, a person looks at the other.
  @Test
  void asksAPersonBeforeASecondFirmIsAskedForTheSame() {
    var report = ASSAULT.replace("CANARY-TEXT", "CANARY-DOUBLE-CLICK");
    var both =
        Stream.of(report, report)
            .map(one -> CompletableFuture.supplyAsync(() -> stranger(one)))
            .toList();
    assertThat(
            both.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.get("status").asString()))
        .containsExactlyInAnyOrder("accepted", "being-looked-at");
  }

  /// What a crash between vault and report leaves: a person, and no report.
  @Test
  void leavesThePersonOfAReportThatNeverCameToNobody() {
    var list = new ReferenceList(Optional.of(new OrganisationId("partner-a")), "");
    var id = intake.getBean(ReportIds.class).ofReference(list, "crashed");
    var vault = vault();
    vault.keep(id, "another-report", new Person(Map.of("name", "CANARY-SOMEBODY")));
    var nobody =
        """
        {"reference": "crashed", "conduct": ["assault"], "victim": "person", "place": {"state": "CA"}}\
        """;
    assertThat(submit(nobody)).isEqualTo(id.value());
    var report = intake.getBean(SubmittingReports.class).find(id);
    assertThat(vault.open(id, Report.incidentOf(report).content()).orElseThrow().fields())
        .doesNotContainKey("name");
    assertThat(vault.open(id, "another-report")).isPresent();
  }

  private static String submit(String report) {
    var answer = http.post("/api/v1/reports", report);
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static JsonNode stranger(String report) {
    var answer = strangers.post("/api/v1/reports", report);
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String withKey(String key, String report) throws Exception {
    var port = intake.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
            .header(
                "Authorization",
                "Bearer " + Tokens.shared().ofOrganisation("partner-a", Role.PARTNER))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(report))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static Vault vault() {
    return intake.getBean(Vault.class);
  }

  private static long persons(String id) {
    return intake
        .getBean(MongoTemplate.class)
        .count(Query.query(where("_id").regex("^" + id)), "vault");
  }
}
