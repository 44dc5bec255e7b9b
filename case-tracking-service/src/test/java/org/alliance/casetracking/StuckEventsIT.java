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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attacks, poison and what operators do about it, on real topics.
class StuckEventsIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static RunningService service;
  private static Http ops;

  @BeforeAll
  static void start() {
    service = RunningService.of(CaseTrackingApplication.application(), Map.of());
    ops = service.http().as(Tokens.shared().of(Role.OPS));
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
        .untilAsserted(
            () -> assertThat(causes()).contains("no-body", "missing-header", "wrong-stream"));
  }

  @Test
  void countsATypeThatItDoesNotKnowAndGoesOn() {
    var id = caseId();
    var headers = new HashMap<>(headers(id, 1, review(id)));
    headers.put("ce_type", "made-up.v9");
    send(id.value(), headers, "{}");
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stateOf(id).equals("in-mandate"));
  }

  @Test
  void parksWhatItCannotReadAndLetsItGoOnInOrderOnceItIsCorrected() {
    var id = caseId();
    send(id.value(), headers(id, 1, review(id)), "{\"caseId\": ");
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> parked(id).isPresent());
    await().atMost(SOON).until(() -> parked(id).orElseThrow().get("behind").asInt() == 1);
    isHandledNext();
    var item = parked(id).orElseThrow();

    assertThat(ops.post("/api/v1/ops/redrives", "{\"subject\": \"" + id + "\"}").statusCode())
        .as("without a reason")
        .isEqualTo(400);
    assertThat(
            ops.post(
                    "/api/v1/ops/redrives",
                    "{\"subject\": \"" + id + "\", \"dryRun\": true, \"reason\": \"look\"}")
                .body())
        .isEqualTo("{\"selected\":1}");
    assertThat(outcomesOf(redrive(id))).contains("still-parked");

    var review = body(id, 1, review(id));
    var correction =
        JsonMapper.shared()
            .writeValueAsString(Map.of("body", review, "reason", "the sender cut it off"));
    var path = "/api/v1/ops/stuck-events/" + item.get("id").asString() + "/correction";
    var proposal = ops.put(path, correction);
    assertThat(proposal.statusCode()).isEqualTo(200);
    assertThat(outcomesOf(redrive(id))).as("a proposal alone").contains("still-parked");
    assertThat(confirm(ops, path, proposal).statusCode()).as("its own author").isEqualTo(409);
    assertThat(confirm(colleague(), path, proposal).statusCode()).isEqualTo(200);
    assertThat(outcomesOf(redrive(id))).contains("applied");
    assertThat(parked(id)).isEmpty();
    assertThat(stateOf(id)).isEqualTo("in-mandate");
  }

  @Test
  void keepsTheIdOfADeadLetterThatIsCorrected() {
    var id = caseId();
    var headers = new HashMap<>(headers(id, 1, accepted(id)));
    headers.remove("ce_time");
    send(id.value(), headers, body(id, 1, accepted(id)));
    await().atMost(SOON).until(() -> stuck(id).isPresent());
    var path = "/api/v1/ops/stuck-events/" + stuck(id).orElseThrow().get("id").asString();
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
    confirm(colleague(), path + "/correction", proposal);
    assertThat(outcomesOf(redrive(id))).contains("applied");
    assertThat(stateOf(id)).isEqualTo("in-mandate");
    assertThat(stuck(id)).isEmpty();
  }

  @Test
  void closesATombstoneForAReasonAndForNobodyButOperators() {
    var id = caseId();
    sendTombstone(headers(id, 1, review(id)));
    await().atMost(SOON).until(() -> stuck(id).isPresent());
    var path = "/api/v1/ops/discards";
    var item = "{\"ids\": [\"" + stuck(id).orElseThrow().get("id").asString() + "\"]";
    var why = item + ", \"reason\": \"no sender of ours\"";
    var auditor = service.http().as(Tokens.shared().of(Role.AUDITOR));
    assertThat(ops.post(path, item + "}").statusCode()).as("without a reason").isEqualTo(400);
    assertThat(auditor.post(path, why + "}").statusCode()).isEqualTo(403);
    assertThat(ops.post(path, why + ", \"dryRun\": true}").body()).isEqualTo("{\"selected\":1}");
    assertThat(stuck(id)).isPresent();

    var job = ended(ops.post(path, why + "}"));
    assertThat(outcomesOf(job)).isEqualTo("{\"discarded\":1}");
    assertThat(job.get("reason").asString()).isEqualTo("no sender of ours");
    assertThat(stuck(id)).isEmpty();
  }

  @Test
  void asksTheOwnerForAnEventThatNeverCame() {
    var id = caseId();
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> isAskedFor(id.value(), "\"from\":1,\"to\":1}"));
    send(id, 1, review(id));
    await().atMost(SOON).until(() -> stateOf(id).equals("in-mandate"));
  }

  @Test
  void takesOutWhatWaitsForAnEventThatNeverWasAndHearsItAgainIfItWasSound() {
    var id = caseId();
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stuck(id).isPresent());
    var forged = "{\"subject\": \"" + id + "\", \"reason\": \"forged\"}";
    assertThat(outcomesOf(ended(ops.post("/api/v1/ops/discards", forged))))
        .isEqualTo("{\"discarded\":1}");
    assertThat(stuck(id)).isEmpty();
    assertThat(isAskedFor(id.value(), "\"from\":1,\"to\":" + Long.MAX_VALUE)).isTrue();
    send(id, 1, review(id));
    await().atMost(SOON).until(() -> !stateOf(id).equals("absent"));
    assertThat(stateOf(id)).isNotEqualTo("in-mandate");
    send(id, 2, accepted(id));
    await().atMost(SOON).until(() -> stateOf(id).equals("in-mandate"));
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
    await().atMost(SOON).until(() -> stateOf(id).equals("in-mandate"));
  }

  private static Http colleague() {
    return service.http().as(Tokens.shared().ofSubject("colleague", Role.OPS));
  }

  private static HttpResponse<String> confirm(Http by, String path, HttpResponse<String> proposal) {
    var seen = JsonMapper.shared().readTree(proposal.body()).get("correction").get("at").asString();
    return by.post(
        path + "/confirmation", "{\"proposed\": \"" + seen + "\", \"reason\": \"looked at\"}");
  }

  private static JsonNode redrive(CaseId id) {
    return ended(
        ops.post(
            "/api/v1/ops/redrives", "{\"subject\": \"" + id + "\", \"reason\": \"corrected\"}"));
  }

  private static JsonNode ended(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(202);
    var path = answer.headers().firstValue("Location").orElseThrow();
    return await()
        .atMost(SOON)
        .until(
            () -> JsonMapper.shared().readTree(ops.get(path).body()),
            job -> !job.get("state").asString().equals("running"));
  }

  private static String outcomesOf(JsonNode job) {
    assertThat(job.get("state").asString()).isEqualTo("done");
    return job.get("outcomes").toString();
  }

  private static List<String> causes() {
    return JsonMapper.shared()
        .readTree(ops.get("/api/v1/ops/stuck-events/groups").body())
        .values()
        .stream()
        .map(group -> group.get("cause").asString())
        .toList();
  }

  private static Optional<JsonNode> parked(CaseId id) {
    return stuck(id).filter(item -> item.get("kind").asString().equals("PARKED"));
  }

  private static Optional<JsonNode> stuck(CaseId id) {
    return JsonMapper.shared()
        .readTree(ops.get("/api/v1/ops/stuck-events?subject=" + id).body())
        .values()
        .stream()
        .findFirst();
  }

  private static String stateOf(CaseId id) {
    var answer = ops.get("/api/v1/cases/" + id);
    return answer.statusCode() == 200
        ? JsonMapper.shared().readTree(answer.body()).get("state").asString()
        : "absent";
  }
}
