package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  void leadsAtADeskToThePageOfTheCase() {
    var answer = page("/case-number/" + NUMBER, Tokens.shared().of(Role.OPS));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/ops/cases/" + CASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lower case", "without dashes", "with blanks", "O for 0", "I and l for 1"})
  void forgivesHowPeopleWriteNumbers(String how) {
    var written =
        switch (how) {
          case "lower case" -> NUMBER.value().toLowerCase(Locale.ROOT);
          case "without dashes" -> NUMBER.value().replace("-", "");
          case "with blanks" -> " " + NUMBER.value().replace("-", "  ") + " ";
          case "O for 0" -> NUMBER.value().replace('0', 'O');
          default -> NUMBER.value().replaceFirst("1", "I").replace('1', 'l');
        };
    var path = "/case-number?number=" + URLEncoder.encode(written, StandardCharsets.UTF_8);
    assertThat(page(path, Tokens.shared().of(Role.COORDINATOR)).statusCode()).isEqualTo(303);
  }

  @Test
  void tellsAMistypedNumberFromAnUnknownOne() {
    var other = NUMBER.value().charAt(4) == '7' ? '8' : '7';
    var mistyped = NUMBER.value().substring(0, 4) + other + NUMBER.value().substring(5);
    var token = Tokens.shared().of(Role.TRIAGE);
    var page = page("/case-number/" + mistyped, token);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("check character", "Read the number again", "name=\"number\"")
        .doesNotContain(mistyped);
    var problem = data("/case-number/" + mistyped, token);
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains("mistyped-case-number", "check character", "again");
    assertThat(page("/case-number/AA-7", token).statusCode()).isEqualTo(400);
    var unknown = CaseNumber.of(4711).value();
    assertThat(page("/case-number/" + unknown, token).statusCode()).isEqualTo(404);
  }

  @Test
  void leadsAFirmToItsOwnCaseAndLooksUnknownToAllOthers() {
    var own = page("/case-number/" + NUMBER, ofFirm("firm-001"));
    assertThat(own.statusCode()).isEqualTo(303);
    assertThat(own.headers().firstValue("Location")).contains("/firm/cases/" + CASE);
    var ofProgram = data("/case-number/" + NUMBER, ofFirm("firm-001"));
    assertThat(ofProgram.headers().firstValue("Location")).contains("/api/v1/cases/" + CASE);
    var unknown = data("/case-number/" + CaseNumber.of(4711), ofFirm("firm-002"));
    var hidden = data("/case-number/" + NUMBER, ofFirm("firm-002"));
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(unknown));
    assertThat(data("/case-number/" + NUMBER, Tokens.shared().of(Role.HOTLINE)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void isShownInTheApiAndOnThePagesInsteadOfTheId() {
    var token = Tokens.shared().of(Role.OPS);
    assertThat(data("/api/v1/cases/" + CASE, token).body())
        .contains("\"caseNumber\":\"" + NUMBER + "\"");
    assertThat(page("/ops/cases/" + CASE, token).body())
        .contains(">" + NUMBER + "<")
        .doesNotContain(">" + CASE + "<");
    await()
        .untilAsserted(() ->
            assertThat(page("/ops", token).body())
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

  private static HttpResponse<String> page(String path, String token) {
    return Browser.page(service, token, path);
  }

  private static HttpResponse<String> data(String path, String token) {
    return Browser.open(service, token, path, "application/json");
  }
}
