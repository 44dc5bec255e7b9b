package org.alliance.matching;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.matching.application.scheduling.BatchRuns;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/// Where the network has gaps, and what would close them.
class NetworkIT {
  private static RunningService matching;

  @BeforeAll
  static void start() {
    matching = RunningService.of(MatchingApplication.application(), Map.of());
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  @Test
  void saysWhatMoreLawyersWouldChangeInFives() {
    speakKhmerIn(UsState.TX, 11);
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    var question =
        """
        {"firm": "near", "lawyers": 2, "admissions": ["TX"], "languages": ["km", "en"],
         "areas": ["lawsuit"], "perQuarter": 50}
        """;
    var answer = coordinator.post("/api/v1/network/what-if", question);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body()).path("inTheseStates"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"cases": 10,
                     "before": {"inTheirLanguage": null, "withAPath": null, "matched": null},
                     "after": {"inTheirLanguage": 10, "withAPath": 10, "matched": 10}}
                    """));
    assertThat(
            coordinator
                .post("/api/v1/network/what-if", question.replace("near", "nobody"))
                .statusCode())
        .isEqualTo(404);
    assertThat(coordinator.post("/api/v1/network/what-if?weeks=25", question).statusCode())
        .isEqualTo(400);
  }

  @Test
  void saysWhereThereIsNoPathAndHidesSmallCells() {
    speakKhmerIn(UsState.WY, 7);
    speakKhmerIn(UsState.VT, 4);
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    var needs = coordinator.get("/api/v1/network/needs?weeks=13");
    assertThat(needs.statusCode()).isEqualTo(200);
    var rows = JsonMapper.shared().readTree(needs.body()).path("needs");
    assertThat(rows)
        .contains(
            JsonMapper.shared()
                .readTree(
                    """
                    {"state": "WY", "language": "km", "cases": 5, "withoutAdmittedLawyer": 5,
                     "withoutSpeaker": null, "onlyInEnglish": null, "withoutPractice": 5}
                    """));
    assertThat(rows).extracting(row -> row.path("state").asString("")).doesNotContain("VT");
    var odd = coordinator.get("/api/v1/network/needs?weeks=25");
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.body()).contains("At weeks: one of 4, 13, 26 and 52.");
  }

  /// The index in memory keeps a hundred days. A year is read from what is stored.
  @Test
  void countsAsManyWeeksBackAsItSays() {
    speakKhmerIn(UsState.ND, 5);
    var ids = speakKhmerIn(UsState.ND, 5);
    // The scheduler writes these once more: nobody can be asked for them.
    ids.forEach(id -> await().until(() -> isEscalated(id)));
    var mongo = matching.context().getBean(MongoOperations.class);
    var before = Date.from(Instant.now().minus(Duration.ofDays(200)));
    for (var id : ids) {
      mongo.updateFirst(
          Query.query(Criteria.where("_id").is(id.value())),
          Update.update("state.since", before),
          "referrals");
    }
    assertThat(khmerIn("ND", 26)).isEqualTo(5);
    assertThat(khmerIn("ND", 52)).isEqualTo(10);
  }

  private static boolean isEscalated(CaseId id) {
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    return coordinator.get("/api/v1/referrals/" + id).body().contains("\"escalated\"");
  }

  private static int khmerIn(String state, int weeks) {
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    var needs = coordinator.get("/api/v1/network/needs?weeks=" + weeks).body();
    return JsonMapper.shared().readTree(needs).path("needs").values().stream()
        .filter(row -> row.path("state").asString("").equals(state))
        .mapToInt(row -> row.path("cases").asInt())
        .sum();
  }

  @Test
  void refusesNothingInAListOfAQuestion() {
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    for (var list : List.of("admissions", "languages", "areas")) {
      var question =
          """
          {"firm": "near", "lawyers": 2, "admissions": ["TX"], "languages": ["km"],
           "areas": ["lawsuit"], "perQuarter": 50}
          """
              .replaceFirst("(\"" + list + "\": \\[)", "$1null, ");
      var answer = coordinator.post("/api/v1/network/what-if", question);
      assertThat(answer.statusCode()).as("%s: %s", list, answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains(list);
    }
  }

  @Test
  void listsTheLatestBatches() {
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    var at = Instant.parse("2026-03-10T09:30:00Z");
    for (var waiting : List.of(1, 2)) {
      matching
          .context()
          .getBean(BatchRuns.class)
          .add(
              new BatchRuns.BatchRun(
                  at, BatchRuns.Trigger.SCHEDULE, "1", waiting, 0, 0, 1, 0, 0, true, 0));
    }
    assertThat(total(coordinator.get("/api/v1/matching/runs"))).isGreaterThan(1);
    var first = coordinator.get("/api/v1/matching/runs?limit=1");
    var next = first.headers().firstValue("Link").orElseThrow();
    assertThat(next)
        .startsWith("</api/v1/matching/runs?limit=1&after=")
        .endsWith(">; rel=\"next\"");
    var second = coordinator.get(next.substring(1, next.indexOf('>')));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(first.body())).hasSize(1);
    assertThat(JsonMapper.shared().readTree(second.body())).hasSize(1);
    assertThat(second.body()).isNotEqualTo(first.body());
    assertThat(coordinator.get("/api/v1/matching/runs?after=nonsense").statusCode()).isEqualTo(400);
  }

  private static int total(HttpResponse<String> page) {
    return page.headers().firstValue("X-Total-Count").map(Integer::valueOf).orElse(0);
  }

  private static List<CaseId> speakKhmerIn(UsState state, int cases) {
    var ids = new ArrayList<CaseId>();
    var facts =
        new CaseFacts(
            state,
            new Zip3("000"),
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(),
            Urgency.ROUTINE);
    for (var number = 0; number < cases; number++) {
      var id = MatchingMessages.newCase();
      MatchingMessages.accepted(matching, id, facts);
      ids.add(id);
    }
    return ids;
  }
}
