package org.alliance.casetracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an operator of a service asks of the stuck events, and what a colleague confirms.
record StuckEventsOps(RunningService service, Http ops) {
  private static final Duration SOON = Duration.ofSeconds(30);

  Http colleague() {
    return service.http().as(Tokens.shared().ofSubject("colleague", Role.OPS));
  }

  HttpResponse<String> confirm(Http by, String path, HttpResponse<String> proposal) {
    var seen = JsonMapper.shared().readTree(proposal.body()).get("correction").get("at").asString();
    return by.post(
        path + "/confirmation", "{\"proposed\": \"" + seen + "\", \"reason\": \"looked at\"}");
  }

  JsonNode redrive(CaseId id) {
    return ended(
        ops.post(
            "/api/v1/ops/redrives", "{\"subject\": \"" + id + "\", \"reason\": \"corrected\"}"));
  }

  JsonNode ended(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(202);
    var path = answer.headers().firstValue("Location").orElseThrow();
    return await()
        .atMost(SOON)
        .until(
            () -> JsonMapper.shared().readTree(ops.get(path).body()),
            job -> !job.get("state").asString().equals("running"));
  }

  String outcomesOf(JsonNode job) {
    assertThat(job.get("state").asString()).isEqualTo("done");
    return job.get("outcomes").toString();
  }

  List<String> causes() {
    return JsonMapper.shared()
        .readTree(ops.get("/api/v1/ops/stuck-events/groups").body())
        .values()
        .stream()
        .map(group -> group.get("cause").asString())
        .toList();
  }

  Optional<JsonNode> parked(CaseId id) {
    return stuck(id).filter(item -> item.get("kind").asString().equals("PARKED"));
  }

  Optional<JsonNode> stuck(CaseId id) {
    return JsonMapper.shared()
        .readTree(ops.get("/api/v1/ops/stuck-events?subject=" + id).body())
        .values()
        .stream()
        .findFirst();
  }

  String stateOf(CaseId id) {
    var answer = ops.get("/api/v1/cases/" + id);
    return answer.statusCode() == 200
        ? JsonMapper.shared().readTree(answer.body()).get("state").asString()
        : "absent";
  }
}
