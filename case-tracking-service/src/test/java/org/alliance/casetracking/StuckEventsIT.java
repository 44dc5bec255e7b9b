package org.alliance.casetracking;

import static org.alliance.casetracking.ReportRecords.accepted;
import static org.alliance.casetracking.ReportRecords.body;
import static org.alliance.casetracking.ReportRecords.caseId;
import static org.alliance.casetracking.ReportRecords.headers;
import static org.alliance.casetracking.ReportRecords.review;
import static org.alliance.casetracking.ReportRecords.send;
import static org.alliance.casetracking.ReportRecords.sendTombstone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Attacks, poison and what operators do about it, on real topics.
class StuckEventsIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static RunningService service;
  private static Http ops;
  private static StuckEventsOps stuckEvents;

  @BeforeAll
  static void start() {
    service = RunningService.of(CaseTrackingApplication.application(), Map.of());
    ops = service.http().as(Tokens.shared().of(Role.OPS));
    stuckEvents = new StuckEventsOps(service, ops);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.net.InetAddress | \"127.0.0.1\" | 1",
        "org.springframework.util.ResizableByteArrayOutputStream | 2000000000 | 1",
        "java.lang.String | [] | 4000"
      })
  void livesThroughHeadersThatMakeTheUsualMapperBuildWhateverTheyName(
      String type, String value, int arrays) {
    var named = type + (arrays > 1 ? "[]".repeat(arrays) : "");
    send(
        UUID.randomUUID().toString(),
        Map.of("spring_json_header_types", "{\"x\":\"" + named + "\"}", "x", value),
        "{}");
    isHandledNext();
  }

  @Test
  void livesThroughRecordsThatAreNoEvents() {
    var headers = headers(caseId(), 1, review(caseId()));
    send("empty", headers, "");
    sendTombstone(headers);
    send("no-headers", Map.of(), "{}");
    var wrongStream = new HashMap<>(headers);
    wrongStream.put("ce_source", "/firm/matter");
    send("wrong-stream", wrongStream, "{}");
    isHandledNext();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(stuckEvents.causes()).contains("no-body", "missing-header", "wrong-stream"));
  }

  @Test
  void countsATypeThatItDoesNotKnowAndGoesOn() {
    var id = caseId();
    var headers = new HashMap<>(headers(id, 1, review(id)));
    headers.put("ce_type", "made-up.v9");
    send(id.value(), headers, "{}");
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stuckEvents.stateOf(id).equals("in-mandate"));
  }

  @Test
  void parksWhatItCannotReadAndLetsItGoOnInOrderOnceItIsCorrected() {
    var id = caseId();
    send(id.value(), headers(id, 1, review(id)), "{\"caseId\": ");
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stuckEvents.parked(id).isPresent());
    await()
        .atMost(SOON)
        .until(() -> stuckEvents.parked(id).orElseThrow().get("behind").asInt() == 1);
    isHandledNext();
    var item = stuckEvents.parked(id).orElseThrow();

    assertThat(ops.post("/api/v1/ops/redrives", "{\"subject\": \"" + id + "\"}").statusCode())
        .as("without a reason")
        .isEqualTo(400);
    assertThat(
            ops.post(
                    "/api/v1/ops/redrives",
                    "{\"subject\": \"" + id + "\", \"dryRun\": true, \"reason\": \"look\"}")
                .body())
        .isEqualTo("{\"selected\":1}");
    assertThat(stuckEvents.outcomesOf(stuckEvents.redrive(id))).contains("still-parked");

    var review = body(id, 1, review(id));
    var correction =
        JsonMapper.shared()
            .writeValueAsString(Map.of("body", review, "reason", "the sender cut it off"));
    var path = "/api/v1/ops/stuck-events/" + item.get("id").asString() + "/correction";
    var proposal = ops.put(path, correction);
    assertThat(proposal.statusCode()).isEqualTo(200);
    assertThat(stuckEvents.outcomesOf(stuckEvents.redrive(id)))
        .as("a proposal alone")
        .contains("still-parked");
    assertThat(stuckEvents.confirm(ops, path, proposal).statusCode())
        .as("its own author")
        .isEqualTo(409);
    assertThat(stuckEvents.confirm(stuckEvents.colleague(), path, proposal).statusCode())
        .isEqualTo(200);
    assertThat(stuckEvents.outcomesOf(stuckEvents.redrive(id))).contains("applied");
    assertThat(stuckEvents.parked(id)).isEmpty();
    assertThat(stuckEvents.stateOf(id)).isEqualTo("in-mandate");
  }

  @Test
  void keepsTheIdOfADeadLetterThatIsCorrected() {
    var id = caseId();
    var headers = new HashMap<>(headers(id, 1, accepted(id)));
    headers.remove("ce_time");
    send(id.value(), headers, body(id, 1, accepted(id)));
    await().atMost(SOON).until(() -> stuckEvents.stuck(id).isPresent());
    var path =
        "/api/v1/ops/stuck-events/" + stuckEvents.stuck(id).orElseThrow().get("id").asString();
    var content = JsonMapper.shared().readTree(ops.get(path).body());
    assertThat(content.get("item").get("kind").asString()).isEqualTo("DEAD_LETTER");
    var body = content.get("body").asString();
    assertThat(
            ops.put(
                    path + "/correction",
                    JsonMapper.shared()
                        .writeValueAsString(
                            Map.of(
                                "body",
                                body,
                                "headers",
                                Map.of("ce_id", "another"),
                                "reason",
                                "x")))
                .body())
        .contains("id-is-kept");
    var proposal =
        ops.put(
            path + "/correction",
            JsonMapper.shared()
                .writeValueAsString(
                    Map.of(
                        "body",
                        body,
                        "headers",
                        Map.of("ce_time", "2026-01-05T10:00:00Z"),
                        "reason",
                        "the time was missing")));
    stuckEvents.confirm(stuckEvents.colleague(), path + "/correction", proposal);
    assertThat(stuckEvents.outcomesOf(stuckEvents.redrive(id))).contains("applied");
    assertThat(stuckEvents.stateOf(id)).isEqualTo("in-mandate");
    assertThat(stuckEvents.stuck(id)).isEmpty();
  }

  @Test
  void closesATombstoneForAReasonAndForNobodyButOperators() {
    var id = caseId();
    sendTombstone(headers(id, 1, review(id)));
    await().atMost(SOON).until(() -> stuckEvents.stuck(id).isPresent());
    var path = "/api/v1/ops/discards";
    var item = "{\"ids\": [\"" + stuckEvents.stuck(id).orElseThrow().get("id").asString() + "\"]";
    var why = item + ", \"reason\": \"no sender of ours\"";
    var auditor = service.http().as(Tokens.shared().of(Role.AUDITOR));
    assertThat(ops.post(path, item + "}").statusCode()).as("without a reason").isEqualTo(400);
    assertThat(auditor.post(path, why + "}").statusCode()).isEqualTo(403);
    assertThat(ops.post(path, why + ", \"dryRun\": true}").body()).isEqualTo("{\"selected\":1}");
    assertThat(stuckEvents.stuck(id)).isPresent();

    var job = stuckEvents.ended(ops.post(path, why + "}"));
    assertThat(stuckEvents.outcomesOf(job)).isEqualTo("{\"discarded\":1}");
    assertThat(job.get("reason").asString()).isEqualTo("no sender of ours");
    assertThat(stuckEvents.stuck(id)).isEmpty();
  }

  @Test
  void asksTheOwnerForAnEventThatNeverCame() {
    var id = caseId();
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> isAskedFor(id.value(), "\"from\":1,\"to\":1}"));
    send(id, 1, review(id));
    await().atMost(SOON).until(() -> stuckEvents.stateOf(id).equals("in-mandate"));
  }

  @Test
  void takesOutWhatWaitsForAnEventThatNeverWasAndHearsItAgainIfItWasSound() {
    var id = caseId();
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stuckEvents.stuck(id).isPresent());
    var forged = "{\"subject\": \"" + id + "\", \"reason\": \"forged\"}";
    assertThat(stuckEvents.outcomesOf(stuckEvents.ended(ops.post("/api/v1/ops/discards", forged))))
        .isEqualTo("{\"discarded\":1}");
    assertThat(stuckEvents.stuck(id)).isEmpty();
    assertThat(isAskedFor(id.value(), "\"from\":1,\"to\":" + Long.MAX_VALUE)).isTrue();
    send(id, 1, review(id));
    await().atMost(SOON).until(() -> !stuckEvents.stateOf(id).equals("absent"));
    assertThat(stuckEvents.stateOf(id)).isNotEqualTo("in-mandate");
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stuckEvents.stateOf(id).equals("in-mandate"));
  }

  @Test
  void beginsTheFilesAnewAndAsksEverybodyForEverything() {
    var answer =
        ops.post(
            "/api/v1/ops/rebuilds",
            "{\"projection\": \"case-files\", \"reason\": \"a bug in the timeline\"}");
    assertThat(answer.statusCode()).isEqualTo(202);
    await().atMost(SOON).until(() -> isAskedFor("*", ""));
    assertThat(
            ops.post("/api/v1/ops/rebuilds", "{\"projection\": \"x\", \"reason\": \"y\"}").body())
        .contains("case-files");
  }

  @Test
  void letsAuditorsLookAndNobodyElseTouch() {
    var auditor = service.http().as(Tokens.shared().of(Role.AUDITOR));
    assertThat(auditor.get("/api/v1/ops/stuck-events").statusCode()).isEqualTo(200);
    assertThat(auditor.post("/api/v1/ops/redrives", "{\"reason\": \"x\"}").statusCode())
        .isEqualTo(403);
    assertThat(service.http().get("/api/v1/ops/stuck-events").statusCode()).isEqualTo(401);
  }

  private static boolean isAskedFor(String subject, String range) {
    return Topics.read(Infrastructure.kafka(), "alliance.intake.repair-requests").stream()
        .anyMatch(request -> request.key().equals(subject) && request.body().contains(range));
  }

  private static void isHandledNext() {
    var id = caseId();
    send(id, 1, accepted(id));
    await().atMost(SOON).until(() -> stuckEvents.stateOf(id).equals("in-mandate"));
  }
}
