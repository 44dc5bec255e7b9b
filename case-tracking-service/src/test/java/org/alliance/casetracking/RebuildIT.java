package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// The case files are rebuilt beside those that are shown.
class RebuildIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CASES = 30;

  private static RunningService service;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    service =
        RunningService.of(
            CaseTrackingApplication.application(), Map.of("case-tracking.rebuild.patience", "2s"));
    coordinator = service.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void showsTheFilesOfBeforeUntilTheNewOnesAreComplete() {
    var lives = CaseLives.of(CASES);
    lives.forEach(RebuildIT::deliver);
    await().atMost(SOON).until(() -> flow().contains("\"reports\":" + CASES + ","));
    var before = flow();
    var stray = ReportRecords.caseId();
    service.deliver("onReport", message(stray.value(), 1, ReportRecords.review(stray)));

    service.context().getBean(Projection.class).forget().run();
    assertShown(lives, before);
    lives.subList(0, CASES / 2).forEach(RebuildIT::deliver);
    assertShown(lives, before);
    lives.forEach(RebuildIT::deliver);
    await().atMost(SOON).until(() -> status(stray.value()) == 404);
    assertShown(lives, before);
    assertThat(mongo().count(new Query(), "case_files_2")).isEqualTo(CASES);
    await().atMost(SOON).until(() -> mongo().count(new Query(), "case_files") == 0);

    // Events go on into the new files.
    var more = CaseLives.of(3);
    more.forEach(RebuildIT::deliver);
    await().atMost(SOON).until(() -> flow().contains("\"reports\":" + (CASES + 3) + ","));
    assertThat(status(more.getFirst().getFirst().caseId().value())).isEqualTo(200);
    assertThat(mongo().findOne(new Query(), Document.class, "generations"))
        .containsEntry("active", "case_files_2")
        .doesNotContainKey("building");
  }

  /// The stray is not a report and is among the recent cases until it is gone.
  private static void assertShown(List<List<CaseLives.Step>> lives, String before) {
    lives.forEach(life -> assertThat(status(life.getFirst().caseId().value())).isEqualTo(200));
    assertThat(counts(flow())).isEqualTo(counts(before));
  }

  private static String counts(String flow) {
    return flow.substring(0, flow.indexOf("\"recent\""));
  }

  private static void deliver(List<CaseLives.Step> life) {
    life.forEach(step -> step.deliverTo(service));
  }

  private static int status(String id) {
    return coordinator.get("/api/v1/cases/" + id).statusCode();
  }

  private static String flow() {
    return coordinator.get("/api/v1/flow").body();
  }

  private static MongoOperations mongo() {
    return service.context().getBean(MongoOperations.class);
  }
}
