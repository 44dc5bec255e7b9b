package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports in the forms in which people, phones and spreadsheets write places, dates and languages.
class WrittenFormsIT {
  @TempDir static Path folder;
  private static ConfigurableApplicationContext intake;
  private static Http anybody;
  private static Http triage;

  @BeforeAll
  static void start() {
    var settings = new HashMap<String, Object>(Infrastructure.properties());
    settings.put("intake.vault-folder", folder.toString());
    // One person is sent again and again here.
    settings.put("intake.duplicates.likely-from", 101);
    intake =
        IntakeApplication.application()
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
    anybody = Http.to(intake);
    triage = anybody.as(Tokens.shared().of(Role.TRIAGE));
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "zh-hant",
        "es-419",
        "zh_TW",
        "ko ",
        "fil",
        "mww",
        "in",
        "en_US.UTF-8",
        "Korean",
        "fr",
        "klingon!",
        "x-private"
      })
  void noLanguageRefusesOrDelaysAReport(String language) {
    var report = report("\"speaks\": [\"" + language + "\"], \"place\": {\"state\": \"WA\"}");
    assertThat(report.get("state").asString()).isEqualTo("in-mandate");
    assertThat(report.get("speaks").size()).isEqualTo(1);
  }

  @Test
  void aWrittenFormIsOfferedAsTheSpokenOnesToLookFor() {
    var id = submit("\"speaks\": [\"zh-TW\"], \"place\": {\"state\": \"WA\"}");
    var accepted =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    Topics.read(Infrastructure.kafka(), "alliance.intake.report").stream()
                        .filter(record -> record.key().equals(id))
                        .map(Topics.TopicRecord::body)
                        .filter(event -> event.contains("\"facts\""))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertThat(accepted).contains("\"speaks\":[\"cmn\",\"nan\",\"yue\"]");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {4}, {5}")
  @CsvSource({
    "CA, '', San José, CA, 951, []",
    "CA, '', Nowhere at all, CA, 000, [\"city-unknown\"]",
    "California, 94110-1234, '', CA, 941, []",
    "TN, 42223, '', TN, 422, []",
    "MA, 2139, '', MA, 021, []",
    "CA, 10001, '', CA, 000, [\"zip-not-in-state\"]",
    "CA, nonsense, '', CA, 000, [\"zip-unreadable\"]"
  })
  void aStateIsKeptWhateverElseIsWritten(
      String state, String zip, String city, String inState, String area, String notes) {
    var report =
        report(
            "\"place\": {\"state\": \"%s\", \"zip\": \"%s\", \"city\": \"%s\"}"
                .formatted(state, zip, city));
    assertThat(report.get("state").asString()).isEqualTo("in-mandate");
    assertThat(report.get("usState").asString()).isEqualTo(inState);
    assertThat(report.get("area").asString()).isEqualTo(area);
    assertThat(report.get("notes")).hasToString(notes);
  }

  @ParameterizedTest
  @CsvSource({"AP, 96201, military-address", "FM, '', outside-the-states"})
  void whatLiesInNoStateGoesToAPerson(String state, String zip, String note) {
    var report = report("\"place\": {\"state\": \"" + state + "\", \"zip\": \"" + zip + "\"}");
    assertThat(report.get("state").asString()).isEqualTo("needs-review");
    assertThat(report.get("reasons")).hasToString("[\"place-unknown\"]");
    assertThat(report.get("area").asString()).isEqualTo("000");
    assertThat(report.get("notes")).hasToString("[\"" + note + "\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "0026-03-09, before-1900",
    "0206-03, before-1900",
    "1826-03-09, before-1900",
    "2999-01-01, in-the-future",
    "2026-13-01, malformed-date"
  })
  void aDateThatCannotBeIsRefusedByName(String date, String code) {
    var answer = anybody.post("/api/v1/reports", json("\"occurredOn\": \"" + date + "\""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("occurredOn", code).doesNotContain(date);
  }

  @Test
  void aDateThatIsNotCertainCostsTheDateOnly() {
    var report = report("\"occurredOn\": \"last spring\", \"place\": {\"state\": \"WA\"}");
    assertThat(report.get("state").asString()).isEqualTo("in-mandate");
    assertThat(report.get("notes")).hasToString("[\"date-not-certain\"]");
  }

  private static JsonNode report(String fields) {
    return JsonMapper.shared().readTree(triage.get("/api/v1/reports/" + submit(fields)).body());
  }

  private static String submit(String fields) {
    var answer = anybody.post("/api/v1/reports", json(fields));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static String json(String fields) {
    return "{\"conduct\": [\"assault\"], \"biasIndicators\": [\"slur\"], \"victim\": \"person\", "
        + fields
        + "}";
  }
}
