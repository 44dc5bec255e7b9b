package org.alliance.casetracking;

import static org.alliance.casetracking.ReportRecords.accepted;
import static org.alliance.casetracking.ReportRecords.caseId;
import static org.alliance.casetracking.ReportRecords.headers;
import static org.alliance.casetracking.ReportRecords.review;
import static org.alliance.casetracking.ReportRecords.send;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.requests.Fixtures;
import org.alliance.testkit.requests.GeneratedRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Nonsense to every field of every route, on a case and a stuck event that exist.
class GeneratedRequestsIT {
  private static RunningService service;
  private static Http ops;

  /// Streams that the test opens and leaves are noticed at the next beat only: all of them may be
  /// open at once.
  @BeforeAll
  static void start() {
    service =
        RunningService.of(
            CaseTrackingApplication.application(),
            Map.of(
                "case-tracking.flow.most-per-person", "10000",
                "case-tracking.flow.most-streams", "10000"));
    ops = service.http().as(Tokens.shared().of(Role.OPS));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /// A rebuild would forget the case that the other routes are tried on, and a service without a
  /// stream of its own replays nothing.
  @Test
  void answersNonsenseWithAProblemAndTakesNoneOfIt() {
    var result =
        GeneratedRequests.of(service.http(), Tokens.shared().ofEveryRole(), fixtures()).run();
    System.out.println(result);
    assertThat(result.failures()).isEmpty();
    assertThat(result.untaken())
        .containsExactlyInAnyOrder(
            "POST /api/v1/ops/rebuilds",
            "POST /api/v1/ops/replays",
            // Whoever proposes a correction cannot confirm it.
            "POST /api/v1/ops/stuck-events/{id}/correction/confirmation");
  }

  private static Fixtures fixtures() {
    return Fixtures.ofService(ops, "/intake/report")
        .id("/api/v1/cases/{id}", GeneratedRequestsIT::known)
        .id("/ops/cases/{id}", GeneratedRequestsIT::known)
        .id("/cases/{id}", GeneratedRequestsIT::known)
        .id("/api/v1/ops/stuck-events/{id}", GeneratedRequestsIT::stuck)
        .body(
            "PUT /api/v1/ops/stuck-events/{id}/correction",
            "{\"headers\": {\"ce_time\": \"2026-01-05T10:00:00Z\"}, \"body\": \"{}\", \"reason\": \"a test\"}");
  }

  private static String known() {
    var id = caseId();
    service.deliver("onReport", message(id.value(), 1, accepted(id)));
    return id.value();
  }

  /// One that cannot be read.
  private static String stuck() {
    var id = caseId();
    send(id.value(), headers(id, 1, review(id)), "{\"caseId\": ");
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> stuckOf(id), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> stuckOf(CaseId id) {
    return JsonMapper.shared()
        .readTree(ops.get("/api/v1/ops/stuck-events?subject=" + id).body())
        .values()
        .stream()
        .map(event -> event.get("id").asString())
        .findFirst();
  }
}
