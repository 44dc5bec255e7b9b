package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alliance.kit.outbox.Pressure;
import org.alliance.kit.outbox.Shards;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/// Whoever asks for more than can be sent is told to come again, and nothing of it is kept.
class BackPressureIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String REPORTS = "reports";
  private static final String REPORT =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "place": {"state": "CA"}}
      """;
  private static final String ROWS =
      """
      reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative
      a1,2026-01-05,CA,assault,slur,person,ko,x
      """;

  @TempDir static Path folder;
  private static RunningService intake;
  private static MongoTemplate mongo;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(), Map.of("intake.vault-folder", folder.toString()));
    mongo = intake.context().getBean(MongoTemplate.class);
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  /// Without the mark of what waits, so that nobody sends it meanwhile.
  @Test
  void asksForPatienceWhileTooMuchOfAReportIsUnsent() {
    var id = report();
    await().atMost(SOON).until(() -> mongo.exists(sent(id), REPORTS));
    unsent(id, 50);
    assertThatItAsksForPatience(withdraw(id));
    assertThat(intake.http().get("/api/v1/reports/" + id + "/status").body()).contains("accepted");
    unsent(id, 0);
    assertThat(withdraw(id).statusCode()).isEqualTo(204);
  }

  /// On a shard that there is not, so that nobody sends it.
  @Test
  void putsImportsOffWhileTheOldestEventWaitsForTooLongAndNoPerson() {
    var since = Date.from(Instant.now().minusSeconds(60));
    mongo.insert(
        new Document("_id", "stuck")
            .append("shard", Shards.COUNT)
            .append("outAt", since)
            .append("out", List.of(new Document("time", since))),
        REPORTS);
    var pressure = intake.context().getBean(Pressure.class);
    try {
      await().atMost(SOON).until(pressure::isHigh);
      assertThatItAsksForPatience(importRows());
      assertThat(mongo.findAll(Document.class, "imports")).isEmpty();
      report();
    } finally {
      mongo.remove(Query.query(where("_id").is("stuck")), REPORTS);
    }
    await().atMost(SOON).until(() -> !pressure.isHigh());
    assertThat(importRows().statusCode()).isEqualTo(202);
  }

  private static void assertThatItAsksForPatience(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("catching-up", "again");
  }

  private static HttpResponse<String> withdraw(String id) {
    return intake
        .http()
        .as(Tokens.shared().of(Role.HOTLINE))
        .post("/api/v1/reports/" + id + "/withdrawal", "{\"reason\": \"not-safe\"}");
  }

  private static HttpResponse<String> importRows() {
    return intake
        .http()
        .as(Tokens.shared().of(Role.OPS))
        .postCsv("/api/v1/imports?format=alliance", ROWS);
  }

  private static String report() {
    var answer = intake.http().post("/api/v1/reports", REPORT);
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static Query sent(String id) {
    return Query.query(where("_id").is(id).and("outAt").exists(false).and("out").size(0));
  }

  private static void unsent(String id, int events) {
    var event = new Document("time", new Date()).append("body", "{}");
    mongo.updateFirst(
        Query.query(where("_id").is(id)),
        new Update().set("out", Collections.nCopies(events, event)),
        REPORTS);
  }
}
