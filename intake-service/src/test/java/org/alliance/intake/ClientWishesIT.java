package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What a client agrees to, allows and forbids, with the report and after it.
class ClientWishesIT {
  private static final String ASSAULT =
      "\"conduct\": [\"assault\"], \"biasIndicators\": [\"slur\"], \"victim\": \"person\", \"place\": {\"state\": \"VT\"}";
  private static final String NO_BIAS_TOLD =
      "\"conduct\": [\"assault\"], \"victim\": \"person\", \"place\": {\"state\": \"VT\"}";
  private static final String AGREED =
      ", \"consents\": {\"lawFirms\": \"given\", \"basis\": \"spoken\"}";
  private static final String NOT_SAFE = "{\"reason\": \"not-safe\"}";

  @TempDir static Path folder;
  private static RunningService intake;
  private static Http hotline;
  private static Http own;
  private static Http other;
  private static Http triage;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(), Map.of("intake.vault-folder", folder.toString()));
    hotline = intake.http().as(Tokens.shared().ofOrganisation("hotline-x", Role.HOTLINE));
    own = intake.http().as(Tokens.shared().ofOrganisation("partner-a", Role.PARTNER));
    other = intake.http().as(Tokens.shared().ofOrganisation("partner-b", Role.PARTNER));
    triage = intake.http().as(Tokens.shared().of(Role.TRIAGE));
    coordinator = intake.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"no\", true, accepted",
        "\"No\", true, accepted",
        "\"否\", true, accepted",
        "false, true, accepted",
        "0, true, accepted",
        "null, true, accepted",
        "\"ask\", true, accepted",
        "\"yes\", false, accepted",
        "true, false, accepted",
        "1, false, accepted",
        "\"Only if I say so\", true, being-looked-at"
      })
  void bindsThePoliceWishHoweverItIsWritten(String wish, boolean noPolice, String status) {
    var answer =
        intake
            .http()
            .post("/api/v1/reports", "{" + ASSAULT + AGREED + ", \"policeContact\": " + wish + "}");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"status\":\"" + status + "\"");
    if (status.equals("accepted")) {
      assertThat(published(id(answer.body()), "case-accepted.v1"))
          .contains("\"doNotContactPolice\":" + noPolice, "\"mayAskFirms\":true");
    }
  }

  @Test
  void tellsFirmsWhatTheClientForbids() {
    var id = submit(intake.http(), ASSAULT + AGREED + ", \"policeContact\": \"never\"");
    assertThat(published(id, "case-accepted.v1"))
        .contains("\"instructions\":[{\"subject\":\"police\",\"rule\":\"forbid\",\"since\":\"20");
  }

  @Test
  void refusesAnAnswerThatIsNoAnswerAtAll() {
    for (var wish : List.of("{}", "[\"no\"]")) {
      var answer =
          intake
              .http()
              .post("/api/v1/reports", "{" + ASSAULT + ", \"policeContact\": " + wish + "}");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("policeContact");
    }
  }

  /// The hotline is not the one that sent it: nobody did.
  @Test
  void asksNobodyForACaseWhoseConsentWasTakenBackInReview() {
    var id = submit(intake.http(), NO_BIAS_TOLD + AGREED);
    assertThat(consent(hotline, id, "law-firms", "withdrawn")).isEqualTo(204);
    assertThat(
            triage
                .post("/api/v1/reports/" + id + "/triage", "{\"decision\": \"Accept\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(published(id, "case-accepted.v1")).contains("\"mayAskFirms\":false");
    assertThat(types(id))
        .containsExactly(
            "incident-reported.v1",
            "review-requested.v1",
            "consent-changed.v1",
            "case-accepted.v1");
  }

  @Test
  void listsCasesWithoutConsentForACall() {
    var silent = submit(own, ASSAULT);
    var refused = submit(own, ASSAULT + ", \"consents\": {\"lawFirms\": \"refused\"}");
    var agreed = submit(own, ASSAULT + AGREED);
    var list = "/api/v1/reports?state=in-mandate&limit=1000&consent=";
    assertThat(coordinator.get(list + "not-asked").body())
        .contains(silent)
        .doesNotContain(refused, agreed);
    assertThat(coordinator.get(list + "refused").body()).contains(refused);
    assertThat(consent(own, silent, "law-firms", "given")).isEqualTo(204);
    assertThat(coordinator.get(list + "not-asked").body()).doesNotContain(silent);
    var ownHotline = intake.http().as(Tokens.shared().ofOrganisation("partner-a", Role.HOTLINE));
    assertThat(ownHotline.get(list + "given").body()).contains(agreed);
    assertThat(hotline.get(list + "given").body()).doesNotContain(agreed);
    assertThat(coordinator.get(list + "maybe").statusCode()).isEqualTo(400);
  }

  @Test
  void pausesWithoutACodeAndLoosensOnlyThroughThoseWhoMay() {
    var id = submit(intake.http(), ASSAULT + AGREED);
    assertThat(instruct(hotline, id, "press", "forbid")).isEqualTo(204);
    assertThat(instruct(hotline, id, "press", "allow")).isEqualTo(404);
    assertThat(instruct(triage, id, "press", "allow")).isEqualTo(403);
    assertThat(instruct(coordinator, id, "press", "allow")).isEqualTo(204);
    assertThat(consent(hotline, id, "law-firms", "withdrawn")).isEqualTo(204);
    assertThat(consent(hotline, id, "law-firms", "given")).isEqualTo(404);
    assertThat(consent(coordinator, id, "law-firms", "given")).isEqualTo(204);
    assertThat(hotline.post("/api/v1/reports/" + id + "/withdrawal", NOT_SAFE).statusCode())
        .isEqualTo(204);
    assertThat(published(id, "instruction-recorded.v1")).contains("\"subject\":\"press\"");
  }

  @Test
  void touchesNoReportThatAnotherOrganisationSent() {
    var id = submit(own, ASSAULT + AGREED);
    for (var stranger : List.of(hotline, other)) {
      assertThat(stranger.post("/api/v1/reports/" + id + "/withdrawal", NOT_SAFE).statusCode())
          .isEqualTo(404);
      assertThat(consent(stranger, id, "law-firms", "withdrawn")).isEqualTo(404);
      assertThat(instruct(stranger, id, "police", "forbid")).isEqualTo(404);
    }
    assertThat(instruct(own, id, "police", "forbid")).isEqualTo(204);
    assertThat(instruct(own, id, "police", "allow")).isEqualTo(204);
    var strangers = submit(intake.http(), ASSAULT);
    assertThat(instruct(other, strangers, "police", "forbid")).isEqualTo(404);
  }

  @Test
  void undoesAWithdrawalOnTheClientsWord() {
    var id = submit(intake.http(), NO_BIAS_TOLD + AGREED);
    var undo = "/api/v1/reports/" + id + "/withdrawal/undo";
    assertThat(coordinator.post(undo, "").body()).contains("not-withdrawn");
    assertThat(hotline.post("/api/v1/reports/" + id + "/withdrawal", NOT_SAFE).statusCode())
        .isEqualTo(204);
    assertThat(intake.http().get("/api/v1/reports/" + id + "/status").body()).contains("withdrawn");
    assertThat(hotline.post(undo, "").statusCode()).isEqualTo(403);
    assertThat(coordinator.post(undo, "").statusCode()).isEqualTo(204);
    assertThat(triage.get("/api/v1/reports/" + id).body()).contains("\"state\":\"needs-review\"");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(types(id))
                .containsExactly(
                    "incident-reported.v1",
                    "review-requested.v1",
                    "client-withdrew.v1",
                    "withdrawal-undone.v1"));
  }

  @Test
  void saysThatContactWithThePoliceIsAnInstruction() {
    var id = submit(intake.http(), ASSAULT);
    var answer =
        coordinator.post(
            "/api/v1/reports/" + id + "/consents",
            "{\"recipient\": \"law-enforcement\", \"change\": \"withdrawn\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no-such-consent", "/instructions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "withdrawal | {\"reason\": \"because\"}",
        "withdrawal | {\"reason\": null}",
        "withdrawal | {}",
        "consents | {\"recipient\": \"anybody\", \"change\": \"given\"}",
        "consents | {\"recipient\": null, \"change\": null}",
        "instructions | {\"subject\": \"police\"}",
        "instructions | {\"subject\": null, \"rule\": \"allow\"}",
        "triage | {\"usState\": \"WA\"}",
        "triage | {\"decision\": \"decline\", \"reasons\": [null]}",
        "triage | {\"decision\": \"accept\", \"usState\": \"ZZ\"}",
        "triage | null"
      })
  void answersNonsenseWithWhatToDo(String route, String body) {
    var id = submit(intake.http(), NO_BIAS_TOLD);
    var answer = coordinator.post("/api/v1/reports/" + id + "/" + route, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(triage.get("/api/v1/reports/" + id).body()).contains("\"state\":\"needs-review\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"conduct", "speaks", "reads", "biasIndicators", "otherParties", "services"})
  void takesNoEmptySlotInAList(String field) {
    var answer = intake.http().post("/api/v1/reports", "{\"" + field + "\": [\"x\", null]}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-value", field + "[1]");
  }

  private static int consent(Http who, String id, String recipient, String change) {
    return who.post(
            "/api/v1/reports/" + id + "/consents",
            "{\"recipient\": \"" + recipient + "\", \"change\": \"" + change + "\"}")
        .statusCode();
  }

  private static int instruct(Http who, String id, String subject, String rule) {
    return who.post(
            "/api/v1/reports/" + id + "/instructions",
            "{\"subject\": \"" + subject + "\", \"rule\": \"" + rule + "\"}")
        .statusCode();
  }

  private static String submit(Http sender, String fields) {
    var answer = sender.post("/api/v1/reports", "{" + fields + "}");
    assertThat(answer.statusCode()).isEqualTo(202);
    return id(answer.body());
  }

  private static String id(String body) {
    return JsonMapper.shared().readTree(body).get("caseId").asString();
  }

  /// The record of one event, once it is there.
  private static String published(String id, String type) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Topics.read(Infrastructure.kafka(), "alliance.intake.report").stream()
                    .map(Object::toString)
                    .filter(record -> record.contains(id) && record.contains(type))
                    .findFirst()
                    .orElse(""),
            record -> !record.isEmpty());
  }

  private static List<String> types(String id) {
    return Topics.typesOf(Infrastructure.kafka(), "alliance.intake.report", id);
  }
}
