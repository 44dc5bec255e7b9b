package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.casetracking.adapter.figures.PagesOfSteps;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.security.Role;
import org.alliance.testkit.EventMessages;
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
    var lives =
        CaseLives.of(CASES).stream()
            .map(life ->
                life.size() > 2 ? CaseLives.withReminder(CaseLives.withCoveredNeed(life)) : life)
            .toList();
    lives.forEach(RebuildIT::deliver);
    await().atMost(SOON).until(() -> flow().contains("\"reports\":" + CASES + ","));
    var before = flow();
    var projected = projected("case_files");
    var figures = figures();
    var steps = steps("case_files");
    assertThat(steps).hasSize(CASES);
    assertThat(projected.values())
        .anyMatch(file -> file.contains("follow-up-due.v1"))
        .anyMatch(file -> file.contains("need-changed.v1"));
    var ageing = ageing();
    assertThat(ageing).anyMatch(text -> text.startsWith("data-count=\"20\""));
    assertThat(projection().progress().get()).isEmpty();
    var stray = ReportRecords.caseId();
    service.deliver("onReport", message(stray.value(), 1, ReportRecords.review(stray)));

    projection().forget().run();
    assertShown(lives, before);
    lives.subList(0, CASES / 2).forEach(RebuildIT::deliver);
    await()
        .atMost(SOON)
        .until(() ->
            projection()
                .progress()
                .get()
                .equals(Optional.of(new Projection.Progress(CASES / 2, CASES + 1))));
    assertThat(machinery()).contains("15 of 31 are complete");
    assertShown(lives, before);
    assertThat(figures()).isEqualTo(figures);
    lives.forEach(RebuildIT::deliver);
    await().atMost(SOON).until(() -> status(stray.value()) == 404);
    assertShown(lives, before);
    assertThat(projected("case_files_2")).hasSize(CASES).isEqualTo(projected);
    assertThat(steps("case_files_2")).isEqualTo(steps);
    assertThat(figures()).isEqualTo(figures);
    await().atMost(SOON).untilAsserted(() -> assertThat(ageing()).isEqualTo(ageing));
    await().atMost(SOON).until(() -> !machinery().contains("is being rebuilt"));
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

  /// Each file without the mark that it has to be counted, byte by byte: entries, what lists look
  /// for, whose turn it is until when, and the positions of owners.
  private static Map<String, String> projected(String collection) {
    var files = new TreeMap<String, String>();
    for (var file : mongo().findAll(Document.class, collection)) {
      var state = file.get("state", Document.class);
      state.remove("uncounted");
      assertThat(state).containsKeys("word", "entries", "list");
      files.put(file.getString("_id"), state.toJson() + file.get("src", Document.class).toJson());
    }
    return files;
  }

  /// When each case came how far, as figures are added up from it.
  private static Map<String, String> steps(String files) {
    return PagesOfSteps.of(mongo(), files);
  }

  /// Whose turn it is in how many cases and how late they are, the cases that are due next with
  /// their times, and those that a reminder is for.
  private static List<String> ageing() {
    var shown = Pattern.compile("data-count=\"\\d+\"|href=\"/cases/[^\"]+\"|datetime=\"[^\"]+\"");
    return Stream.of("/ops/ageing", "/coordination?list=no-news")
        .map(coordinator::get)
        .peek(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .flatMap(answer ->
            shown
                .matcher(answer.body().substring(answer.body().indexOf("<table")))
                .results()
                .map(MatchResult::group))
        .toList();
  }

  /// The tables of the flow and of the months, as they can be taken away.
  private static List<String> figures() {
    var month = YearMonth.from(EventMessages.TIME.atZone(ZoneOffset.UTC));
    return Stream.of(
            "/ops/figures/flow.csv?from=2000-01-01",
            "/ops/figures/times.csv?from=2000-01-01",
            "/ops/figures/languages.csv?from=2000-01-01",
            "/ops/figures/places.csv?from=2000-01-01",
            "/reports/funnel.csv?month=" + month,
            "/reports/reasons.csv?month=" + month,
            "/reports/languages.csv?month=" + month)
        .map(coordinator::get)
        .peek(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .map(HttpResponse::body)
        .toList();
  }

  private static Projection projection() {
    return service.context().getBean(Projection.class);
  }

  private static String machinery() {
    return service
        .http()
        .as(Tokens.shared().of(Role.OPS))
        .get("/services/case-tracking/machinery")
        .body();
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
