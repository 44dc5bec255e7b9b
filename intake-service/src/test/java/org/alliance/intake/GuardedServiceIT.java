package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliance.kit.log.StackFrames;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/// What the kit keeps to in every service, tried on a running one.
class GuardedServiceIT {
  private static final String FOR_REVIEW =
      """
      {"conduct": ["assault"], "victim": "person", "place": {"state": "CA"}}
      """;
  private static final Tokens TOKENS = Tokens.shared();

  @TempDir static Path folder;
  private static RunningService intake;
  private static MongoTemplate mongo;

  @BeforeAll
  static void start() {
    intake = SharedIntake.running();
    mongo = intake.context().getBean(MongoTemplate.class);
  }

  @Test
  void savesNoReportThatItCouldNotAnswer() throws Exception {
    var before = mongo.count(new Query(), "reports");
    assertThat(posted("/api/v1/reports", FOR_REVIEW, Map.of("Accept", "text/csv"))).isEqualTo(406);
    assertThat(mongo.count(new Query(), "reports")).isEqualTo(before);
  }

  @Test
  void writesNothingThatWasSentIntoTheLog() throws Exception {
    var written = new ListAppender<ILoggingEvent>();
    written.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(written);
    try {
      for (var path :
          List.of(
              "/?name=X%0aCANARY",
              "/api/v1/reports?limit=CANARY",
              "/api/v1/CANARY",
              "/api/v1/reports/CANARY%0ax/status",
              "/api/v1/imports/CANARY;x=y",
              "/api/v1/%2e%2e/CANARY",
              "/api/v1/reports?state=CANARY%00")) {
        intake.http().as(TOKENS.of(Role.COORDINATOR)).get(path);
      }
      for (var body :
          List.of(
              "CANARY", "{\"CANARY\": 1}", "{\"conduct\": [\"CANARY\", null]}", "[\"CANARY\"]")) {
        intake.http().post("/api/v1/reports", body);
      }
      posted("/api/v1/reports", "{}", Map.of("Content-Type", "application/x-CANARY"));
      posted("/api/v1/reports", "{}", Map.of("X-Correlation-Id", "CANARY"));
      posted("/api/v1/reports", "{}", Map.of("Authorization", "Bearer CANARY"));
      posted("/api/v1/reports", "{}", Map.of("Accept", "CANARY"));
    } finally {
      root.detachAppender(written);
    }
    assertThat(written.list).noneMatch(event -> event.getFormattedMessage().contains("CANARY"));
    assertThat(written.list)
        .noneMatch(event -> event.getMDCPropertyMap().toString().contains("CANARY"));
    assertThat(StackFrames.of(new IllegalStateException("CANARY"))).doesNotContain("CANARY");
  }

  /// Neither a record nor a document has the words of a caller.
  @Test
  void keepsACallersCorrelationIdOutOfTopicsAndStore() throws Exception {
    posted("/api/v1/reports", FOR_REVIEW, Map.of("X-Correlation-Id", "CANARY-CORRELATION"));
    await().atMost(Duration.ofSeconds(20)).until(() -> mongo.count(new Query(), "events") > 0);
    assertThat(Topics.read(Infrastructure.kafka(), "alliance.intake"))
        .isNotEmpty()
        .noneMatch(record -> record.toString().contains("CANARY-CORRELATION"));
    assertThat(mongo.findAll(Document.class, "events"))
        .noneMatch(event -> event.toString().contains("CANARY-CORRELATION"));
  }

  @Nested
  class TheManagementPort {
    @Test
    void tellsThatTheServiceIsUp() {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(intake.management().get("/actuator/health").body())
                  .contains("\"status\":\"UP\""));
      assertThat(intake.management().get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(intake.management().get("/actuator/prometheus").body()).contains("alliance_");
    }

    @Test
    void hasHealthInfoAndMetricsOnlyAndChangesNothing() throws Exception {
      for (var name : List.of("env", "beans", "heapdump", "loggers", "mappings", "shutdown")) {
        assertThat(intake.management().get("/actuator/" + name).statusCode())
            .as(name)
            .isEqualTo(404);
      }
      assertThat(intake.management().post("/actuator/health", "{}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isTheOnlyOneWithMetricsWhoeverAsks(Role role) {
      var http = intake.http().as(TOKENS.of(role));
      for (var name : List.of("health", "health/liveness", "info", "prometheus")) {
        assertThat(http.get("/actuator/" + name).statusCode()).as(name).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void showsItsDescriptionToStaffOnly(Role role) {
    var answer = intake.http().as(TOKENS.of(role)).get("/v3/api-docs");
    assertThat(answer.statusCode()).isEqualTo(Role.staff().contains(role) ? 200 : 403);
    assertThat(intake.http().get("/v3/api-docs").statusCode()).isEqualTo(401);
    assertThat(intake.http().as("x").get("/v3/api-docs").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesTokensThatNeverEndOrNameNobody() {
    for (var token :
        List.of(
            TOKENS.without("exp", Role.TRIAGE),
            TOKENS.without("sub", Role.TRIAGE),
            TOKENS.without("iat", Role.TRIAGE),
            TOKENS.issuedAt(Instant.now().plusSeconds(300), Role.TRIAGE))) {
      assertThat(intake.http().as(token).get("/api/v1/reports").statusCode()).isEqualTo(401);
    }
    var right = intake.http().as(TOKENS.of(Role.TRIAGE));
    assertThat(right.get("/api/v1/reports").statusCode()).isEqualTo(200);
  }

  /// It is the owner's alone: the archive has it, the record that others read has not.
  @Test
  void keepsWhoDecidedInItsArchiveOnly() {
    var id = submitted();
    var decided =
        intake
            .http()
            .as(TOKENS.of(Role.TRIAGE))
            .post("/api/v1/reports/" + id + "/triage", "{\"decision\": \"accept\"}");
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(204);
    await().atMost(Duration.ofSeconds(20)).until(() -> archived(id, "case-accepted.v1") != null);
    var by = Objects.requireNonNull(archived(id, "case-accepted.v1")).getString("by");
    assertThat(by).matches("[0-9a-f]{16}");
    assertThat(Objects.requireNonNull(archived(id, "incident-reported.v1")).containsKey("by"))
        .isFalse();
    assertThat(Topics.read(Infrastructure.kafka(), "alliance.intake.report"))
        .anyMatch(record -> record.key().equals(id))
        .noneMatch(record -> record.toString().contains(by));
  }

  @Test
  void givesNoPersonTheImportsOfAnOrganisationOfTheSameName() {
    var file =
        "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative\n";
    var partner = intake.http().as(TOKENS.ofOrganisation("same-name", Role.PARTNER));
    var answer =
        partner.postCsv("/api/v1/imports", file + "o1,2026-01-05,CA,assault,slur,person,ko,x\n");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(partner.get(address).statusCode()).isEqualTo(200);
    var person = intake.http().as(TOKENS.ofSubject("same-name", Role.PARTNER));
    assertThat(person.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesToRunInProductionWithTheSettingsOfATrial() {
    var settings = new HashMap<>(Infrastructure.withoutKafka());
    settings.put("spring.profiles.active", "production");
    settings.put("intake.vault-folder", folder.toString());
    assertThatThrownBy(() ->
            IntakeApplication.application()
                .run(
                    settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)))
        .hasMessageContainingAll(
            "alliance.identity.issuer",
            "intake.vault-key",
            "accept-unauthenticated-broker",
            "accept-unauthenticated-store");
  }

  private static String submitted() {
    var answer = intake.http().post("/api/v1/reports", FOR_REVIEW);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static @Nullable Document archived(String id, String type) {
    return mongo.findOne(
        Query.query(Criteria.where("subject").is(id).and("type").is(type)),
        Document.class,
        "events");
  }

  private static int posted(String path, String body, Map<String, String> headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(intake.http().base() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
  }
}
