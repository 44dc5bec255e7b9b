package org.alliance.casetracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two instances on one store, each of which hears the events of its own cases, as two consumers of
/// one group do.
class TwoInstancesIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CASES = 90;

  private static RunningService one;
  private static RunningService other;

  @BeforeAll
  static void start() {
    var store = Map.of("spring.mongodb.uri", Infrastructure.mongoUri());
    one = RunningService.of(CaseTrackingApplication.application(), store);
    other = RunningService.of(CaseTrackingApplication.application(), store);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void showTheSameTrueFlowWhileEventsComeAndWhenOneOfThemIsGone() {
    deliver(CaseLives.of(CASES), List.of(one, other), true);
    await().atMost(SOON).untilAsserted(() -> assertThat(flow(one)).isEqualTo(flow(other)));
    await().atMost(SOON).untilAsserted(() -> assertTrue(flow(one), CASES));
    assertThat(flow(other)).isEqualTo(flow(one));

    // One of them stops at once after its last event, before it has counted the event.
    deliver(CaseLives.of(CASES), List.of(one, other), false);
    other.close();
    await().atMost(SOON).untilAsserted(() -> assertTrue(flow(one), 2 * CASES));
    deliver(CaseLives.of(CASES), List.of(one), true);
    await().atMost(SOON).untilAsserted(() -> assertTrue(flow(one), 3 * CASES));
  }

  /// Each case goes to one of the services; several threads deliver at the same time.
  private static void deliver(
      List<List<CaseLives.Step>> lives, List<RunningService> services, boolean watch) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, lives.size())
          .forEach(number ->
              threads.submit(() -> {
                var service = services.get(new Random(number).nextInt(services.size()));
                lives.get(number).forEach(step -> step.deliverTo(service));
                if (watch) {
                  assertConsistent(flow(service));
                }
              }));
    }
  }

  private static void assertConsistent(JsonNode flow) {
    assertThat(flow.get("reports").asInt())
        .isEqualTo(
            flow.get("inMandate").asInt()
                + flow.get("declined").asInt()
                + flow.get("needsReview").asInt());
  }

  private static void assertTrue(JsonNode flow, int cases) {
    var withFirm = cases / 3 * 2;
    assertThat(flow.get("reports").asInt()).isEqualTo(cases);
    assertThat(flow.get("declined").asInt()).isEqualTo(cases / 3);
    assertThat(flow.get("inMandate").asInt()).isEqualTo(withFirm);
    assertThat(flow.get("offers").asInt()).isEqualTo(withFirm);
    assertThat(flow.get("accepted").asInt()).isEqualTo(withFirm);
    assertThat(flow.get("assigned").asInt()).isEqualTo(withFirm);
    assertThat(flow.get("states").get("assigned").asInt()).isEqualTo(withFirm);
    assertThat(flow.get("languages").get(0).get("cases").asInt()).isEqualTo(withFirm);
    assertThat(flow.get("recent").size()).isEqualTo(20);
  }

  private static JsonNode flow(RunningService service) {
    var answer = service.http().as(Tokens.shared().of(Role.OPS)).get("/api/v1/flow");
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
