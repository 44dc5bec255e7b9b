package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A case is found by its number as people say and write it.
class CaseNumberIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// `AA-00H0-01MD-` and a check character.
  private static final CaseNumber NUMBER = numberWithZeroAndOne();

  private static final CaseId CASE = ReportRecords.caseId();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.of(CaseTrackingApplication.application(), Map.of());
    service.deliver("onReport", message(CASE.value(), 1, ReportRecords.numbered(CASE, NUMBER)));
    service.deliver(
        "onReferral",
        message(
            CASE.value(),
            1,
            new FirmAssigned(OfferId.of(CASE, 1), CASE, new FirmId("firm-001"), List.of())));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void leadsAtADeskToThePageOfTheCase() throws Exception {
    var answer = open("/case-number/" + NUMBER, Tokens.shared().of(Role.OPS), "text/html");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/ops/cases/" + CASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lower case", "without dashes", "with blanks", "O for 0", "I and l for 1"})
  void forgivesHowPeopleWriteNumbers(String how) throws Exception {
    var written =
        switch (how) {
          case "lower case" -> NUMBER.value().toLowerCase(Locale.ROOT);
          case "without dashes" -> NUMBER.value().replace("-", "");
          case "with blanks" -> " " + NUMBER.value().replace("-", "  ") + " ";
          case "O for 0" -> NUMBER.value().replace('0', 'O');
          default -> NUMBER.value().replaceFirst("1", "I").replace('1', 'l');
        };
    var path = "/case-number?number=" + URLEncoder.encode(written, StandardCharsets.UTF_8);
    assertThat(open(path, Tokens.shared().of(Role.COORDINATOR), "text/html").statusCode())
        .isEqualTo(303);
  }

  @Test
  void tellsAMistypedNumberFromAnUnknownOne() throws Exception {
    var other = NUMBER.value().charAt(4) == '7' ? '8' : '7';
    var mistyped = NUMBER.value().substring(0, 4) + other + NUMBER.value().substring(5);
    var token = Tokens.shared().of(Role.TRIAGE);
    var page = open("/case-number/" + mistyped, token, "text/html");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("check character", "Read the number again", "name=\"number\"")
        .doesNotContain(mistyped);
    var problem = open("/case-number/" + mistyped, token, "application/json");
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains("mistyped-case-number", "check character", "again");
    assertThat(open("/case-number/AA-7", token, "text/html").statusCode()).isEqualTo(400);
    var unknown = CaseNumber.of(4711).value();
    assertThat(open("/case-number/" + unknown, token, "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void leadsAFirmToItsOwnCaseAndLooksUnknownToAllOthers() throws Exception {
    var own = open("/case-number/" + NUMBER, ofFirm("firm-001"), "text/html");
    assertThat(own.statusCode()).isEqualTo(303);
    assertThat(own.headers().firstValue("Location")).contains("/api/v1/cases/" + CASE);
    var unknown =
        open("/case-number/" + CaseNumber.of(4711), ofFirm("firm-002"), "application/json");
    var hidden = open("/case-number/" + NUMBER, ofFirm("firm-002"), "application/json");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(unknown));
    assertThat(
            open("/case-number/" + NUMBER, Tokens.shared().of(Role.HOTLINE), "application/json")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void isShownInTheApiAndOnThePagesInsteadOfTheId() throws Exception {
    var token = Tokens.shared().of(Role.OPS);
    assertThat(open("/api/v1/cases/" + CASE, token, "application/json").body())
        .contains("\"caseNumber\":\"" + NUMBER + "\"");
    assertThat(open("/ops/cases/" + CASE, token, "text/html").body())
        .contains(">" + NUMBER + "<")
        .doesNotContain(">" + CASE + "<");
    await()
        .untilAsserted(() ->
            assertThat(open("/ops", token, "text/html").body())
                .contains(">" + NUMBER + "<", "action=\"/case-number\""));
  }

  private static String withoutTrace(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"(correlation|instance)[^,}]*", "");
  }

  private static String ofFirm(String firm) {
    return Tokens.shared().ofFirm(firm, Role.FIRM_LEAD);
  }

  private static CaseNumber numberWithZeroAndOne() {
    return CaseNumber.of(0b00000_00000_10001_00000_00000_00001_10100_01101L);
  }

  /// Follows no redirect.
  private static HttpResponse<String> open(String path, String token, String accept)
      throws IOException, InterruptedException {
    var port =
        Optional.ofNullable(service.context().getEnvironment().getProperty("local.server.port"));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.orElseThrow() + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .GET();
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
