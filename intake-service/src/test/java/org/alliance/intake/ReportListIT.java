package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Lists of reports: urgent ones first, then the oldest, in pages that leave none out.
class ReportListIT {
  private static final int WAITING = 23;

  @TempDir static Path folder;
  private static RunningService intake;
  private static Http triage;
  private static List<String> expected;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(), Map.of("intake.vault-folder", folder.toString()));
    triage = intake.http().as(Tokens.shared().of(Role.TRIAGE));
    var routine = IntStream.range(0, WAITING).mapToObj(_ -> submit("routine")).toList();
    var soon = submit("soon");
    var urgent = List.of(submit("urgent"), submit("URGENT"));
    expected = new ArrayList<>(urgent);
    expected.add(soon);
    expected.addAll(routine);
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @Test
  void putUrgentReportsOnTheFirstPageBehindHoweverMany() {
    var page = triage.get("/api/v1/reports?state=needs-review&limit=2");
    assertThat(ids(page)).isEqualTo(expected.subList(0, 2));
    assertThat(page.headers().firstValue("X-Total-Count")).contains("" + expected.size());
    assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"next\"", "limit=2");
  }

  @Test
  void haveAllReportsOnceOnAllTheirPages() {
    var found = new ArrayList<String>();
    var next = "/api/v1/reports?state=needs-review&limit=7";
    while (!next.isEmpty()) {
      var page = triage.get(next);
      found.addAll(ids(page));
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.replaceAll("<(.*)>.*", "$1"))
              .orElse("");
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void giveAsManyAsAPageMayHaveAndRefuseMore() {
    assertThat(ids(triage.get("/api/v1/reports?limit=1000"))).isEqualTo(expected);
    for (var limit : List.of("1001", "0", "-1", "9999999999")) {
      var refused = triage.get("/api/v1/reports?limit=" + limit);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("limit");
    }
  }

  @Test
  void refuseWhatIsNoStateAndNoPage() {
    assertThat(triage.get("/api/v1/reports?state=everything").body())
        .contains("bad-value", "needs-review, in-mandate");
    assertThat(triage.get("/api/v1/reports?after=x").body()).contains("bad-cursor");
  }

  private static List<String> ids(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    var ids = new ArrayList<String>();
    JsonMapper.shared()
        .readTree(page.body())
        .forEach(line -> ids.add(line.get("caseId").asString()));
    return ids;
  }

  private static String submit(String urgency) {
    var answer =
        intake
            .http()
            .post(
                "/api/v1/reports",
                "{\"conduct\": [\"assault\"], \"victim\": \"person\", \"place\": {\"state\": \"WA\"}, \"urgency\": \""
                    + urgency
                    + "\"}");
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }
}
