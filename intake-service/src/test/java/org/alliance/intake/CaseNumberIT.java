package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Numbers that people say over the phone: given once, found by staff, opening nothing for others.
class CaseNumberIT {
  private static final String REPORT =
      """
      {"reference": "number-%s", "conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"],
       "place": {"state": "CA"}, "narrative": "%s"}
      """;

  private static RunningService intake;
  private static Http partner;

  @BeforeAll
  static void start() {
    intake = SharedIntake.running();
    partner = intake.http().as(Tokens.shared().ofOrganisation("hotline-n", Role.PARTNER));
  }

  @Test
  void isGivenOnceAndStandsInTheReportItself() {
    var first = submitted(partner, "1", "one");
    var number = number(first);
    assertThat(number).isEqualTo(number(submitted(partner, "1", "one")));
    assertThat(number).isEqualTo(number(submitted(partner, "1", "two")));
    assertThat(CaseNumber.read(number).value()).isEqualTo(number);
    var mongo = intake.context().getBean(MongoTemplate.class);
    var stored = mongo.findById(first.get("caseId").asString(), Document.class, "reports");
    assertThat(stored.get("state", Document.class).getString("number")).isEqualTo(number);
    assertThat(mongo.findAll(Document.class, "case_numbers"))
        .filteredOn(given -> given.getString("report").equals(first.get("caseId").asString()))
        .hasSize(1);
  }

  @Test
  void isTheOneOfTheRowThatCameWithoutThePartnersApi() {
    var number = number(submitted(partner, "2", "x"));
    var file =
        partner.postCsv(
            "/api/v1/imports",
            "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative\n"
                + "number-2,,CA,assault,slur,person,ko,x\n");
    var links = JsonMapper.shared().readTree(file.body()).get("links");
    await().until(() -> partner.get(links.get("accepted").asString()).body().contains(number));
  }

  @Test
  void isShownToTriageAndFindsTheReportHoweverItIsTyped() {
    var report = submitted(partner, "3", "x");
    var number = number(report);
    var triage = intake.http().as(Tokens.shared().of(Role.TRIAGE));
    assertThat(triage.get("/api/v1/reports/" + report.get("caseId").asString()).body())
        .contains(number);
    for (var typed :
        List.of(
            number,
            number.toLowerCase(Locale.ROOT),
            number.replace("-", ""),
            number.substring(3).replace('0', 'o').replace("-", "%20"))) {
      var found = triage.get("/api/v1/reports/by-number/" + typed);
      assertThat(found.statusCode()).as(typed).isEqualTo(200);
      assertThat(JsonMapper.shared().readTree(found.body()).get("caseId"))
          .isEqualTo(report.get("caseId"));
    }
    var mistyped = triage.get("/api/v1/reports/by-number/" + mistyped(number));
    assertThat(mistyped.statusCode()).isEqualTo(400);
    assertThat(mistyped.body()).contains("mistyped-case-number", "check character");
  }

  @Test
  void findsForAHotlineWhatItMayPauseAndNothingElse() {
    var hotline = intake.http().as(Tokens.shared().ofOrganisation("hotline-m", Role.HOTLINE));
    var ofAStranger = number(submitted(intake.http(), "4", "a stranger's"));
    assertThat(hotline.get("/api/v1/reports/by-number/" + ofAStranger).statusCode()).isEqualTo(200);
    var ofAnother = number(submitted(partner, "5", "x"));
    var hidden = hotline.get("/api/v1/reports/by-number/" + ofAnother);
    var absent = hotline.get("/api/v1/reports/by-number/" + CaseNumber.of(7));
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutCorrelation(hidden)).isEqualTo(withoutCorrelation(absent));
    assertThat(intake.http().get("/api/v1/reports/by-number/" + ofAnother).statusCode())
        .isEqualTo(401);
  }

  @Test
  void tellsThePublicTheSameWhetherItExistsOrNot() throws Exception {
    var number = number(submitted(partner, "6", "x"));
    var absent = CaseNumber.of(8).value();
    var known = intake.http().get("/case-number/" + number);
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.body().replace(number, ""))
        .isEqualTo(intake.http().get("/case-number/" + absent).body().replace(absent, ""));
    var page = page(number);
    assertThat(page.statusCode()).isEqualTo(200);
    // Links to other languages lead to the same address.
    assertThat(page.body().replace(number, ""))
        .isEqualTo(page(absent).body().replace(absent, ""))
        .contains("secret code");
    var wrong = page(mistyped(number));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("This number is not right").doesNotContain(number);
    assertThat(intake.http().get("/case-number/" + mistyped(number)).body())
        .contains("mistyped-case-number");
  }

  private static HttpResponse<String> page(String number) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(intake.http().base() + "/case-number/" + number))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  /// Another check character.
  private static String mistyped(String number) {
    var last = number.charAt(number.length() - 1);
    return number.substring(0, number.length() - 1) + (last == '7' ? '8' : '7');
  }

  private static String withoutCorrelation(HttpResponse<String> answer) {
    return answer.body().replaceAll("[0-9a-f-]{36}", "");
  }

  private static String number(JsonNode report) {
    return report.get("caseNumber").asString();
  }

  private static JsonNode submitted(Http sender, String reference, String text) {
    var answer = sender.post("/api/v1/reports", REPORT.formatted(reference, text));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body());
  }
}
