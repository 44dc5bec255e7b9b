package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.intake.application.Person;
import org.alliance.intake.application.ReportIds;
import org.alliance.intake.application.SubmittingReports;
import org.alliance.intake.application.Vault;
import org.alliance.intake.domain.Report;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/// The same report may come again under its reference, and no other one.
class SendingAgainIT {
  private static final String ASSAULT =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"], "place": {"state": "CA", "zip": "94110"},
       "person": {"name": "CANARY-NAME", "phone": "CANARY-PHONE", "email": "CANARY-MAIL"}, "narrative": "CANARY-TEXT"}
      """;

  private static final int ROUNDS = 20;

  @TempDir static Path folder;
  private static ConfigurableApplicationContext intake;
  private static Http http;

  @BeforeAll
  static void start() {
    var settings = new HashMap<String, Object>(Infrastructure.properties());
    settings.put("intake.vault-folder", folder.toString());
    intake =
        IntakeApplication.application()
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
    http = Http.to(intake);
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @Test
  void keepsAReportOnceHoweverOftenItIsSent() {
    var report = ASSAULT.replaceFirst("\\{", "{\"reference\": \"sent-twice\",");
    assertThat(submit(report)).isEqualTo(submit(report));
  }

  @Test
  void knowsAReportAgainInWhateverOrderItsListsCome() {
    var first = ASSAULT.replaceFirst("\\{", "{\"reference\": \"lists\",");
    var id = submit(first.replace("\"assault\"", "\"assault\", \"threat\""));
    assertThat(submit(first.replace("\"assault\"", "\"threat\", \"assault\""))).isEqualTo(id);
  }

  /// A client that cuts an emoji in half must be able to send the same again.
  @Test
  void knowsTextAgainThatIsNoProperUnicode() {
    var half =
        ASSAULT
            .replaceFirst("\\{", "{\"reference\": \"half\",")
            .replace("CANARY-TEXT", "CANARY-\\ud83d");
    assertThat(submit(half)).isEqualTo(submit(half));
  }

  /// Under a reference that names two reports the second would be lost.
  @Test
  void refusesAnotherReportUnderTheSameReference() {
    var first = ASSAULT.replaceFirst("\\{", "{\"reference\": \"used-twice\",");
    var id = submit(first);
    for (var other :
        List.of(
            first.replace("assault", "threat"),
            first.replace("CANARY-TEXT", "CANARY-OTHER"),
            first.replaceFirst(
                "\"person\": \\{[^}]*}, \"narrative\": \"CANARY-TEXT\"",
                "\"urgency\": \"soon\""))) {
      var answer = http.post("/api/v1/reports", other);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("reference-taken", "a key of its own")
          .doesNotContain("CANARY", id);
    }
    assertThat(submit(first)).isEqualTo(id);
  }

  /// Nobody was named at first: whoever is named in the other one must not become the client.
  @Test
  void givesAReportNobodyElsesPerson() {
    var nobody =
        """
        {"reference": "nobody-named", "conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "place": {"state": "CA"}}\
        """;
    submit(nobody);
    var before = intake.getBean(MongoTemplate.class).findAll(Document.class, "vault").size();
    var named = nobody.replaceFirst("\\{", "{\"narrative\": \"CANARY-TEXT\",");
    assertThat(http.post("/api/v1/reports", named).statusCode()).isEqualTo(422);
    assertThat(intake.getBean(MongoTemplate.class).findAll(Document.class, "vault"))
        .hasSize(before);
  }

  /// Whichever comes first is kept with its own person; the other one is told, and leaves nothing.
  @Test
  void keepsOneOfTwoReportsThatComeAtOnceUnderAReference() {
    for (var round = 0; round < ROUNDS; round++) {
      var reference = "at-once-" + round;
      var report = ASSAULT.replaceFirst("\\{", "{\"reference\": \"" + reference + "\",");
      var both =
          Stream.of("CANARY-ONE", "CANARY-TWO")
              .map(name -> report.replace("CANARY-NAME", name))
              .map(one -> CompletableFuture.supplyAsync(() -> http.post("/api/v1/reports", one)))
              .toList();
      var answers = both.stream().map(CompletableFuture::join).toList();
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(202, 422);
      var isFirst = answers.getFirst().statusCode() == 202;
      var id =
          intake.getBean(ReportIds.class).of(IntakeChannel.WEB_FORM, Optional.empty(), reference);
      var content = Report.incidentOf(intake.getBean(SubmittingReports.class).find(id)).content();
      assertThat(intake.getBean(Vault.class).open(id, content).orElseThrow().fields())
          .containsEntry("name", isFirst ? "CANARY-ONE" : "CANARY-TWO");
      assertThat(
              intake
                  .getBean(MongoTemplate.class)
                  .find(Query.query(where("_id").regex("^" + id.value())), Document.class, "vault"))
          .hasSize(1);
    }
  }

  /// What a crash between vault and report leaves: a person, and no report.
  @Test
  void leavesThePersonOfAReportThatNeverCameToNobody() {
    var id =
        intake.getBean(ReportIds.class).of(IntakeChannel.WEB_FORM, Optional.empty(), "crashed");
    var vault = intake.getBean(Vault.class);
    vault.keep(id, "another-report", new Person(Map.of("name", "CANARY-SOMEBODY")));
    var nobody =
        """
        {"reference": "crashed", "conduct": ["assault"], "victim": "person", "place": {"state": "CA"}}\
        """;
    assertThat(submit(nobody)).isEqualTo(id.value());
    var report = intake.getBean(SubmittingReports.class).find(id);
    assertThat(vault.open(id, Report.incidentOf(report).content())).isEmpty();
    assertThat(vault.open(id, "another-report")).isPresent();
  }

  private static String submit(String report) {
    var answer = http.post("/api/v1/reports", report);
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }
}
