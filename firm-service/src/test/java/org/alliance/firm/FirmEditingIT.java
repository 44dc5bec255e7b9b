package org.alliance.firm;

import static org.alliance.firm.FirmRequests.facts;
import static org.alliance.firm.FirmRequests.newCase;
import static org.alliance.firm.FirmRequests.offered;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two people who edit one firm do not undo each other's work, and nonsense is refused by name.
class FirmEditingIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static RunningService service;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    coordinator = FirmRequests.coordinator(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void refusesTheSecondOfTwoWhoStartedFromTheSameVersion() throws Exception {
    var path = "/api/v1/firms/firm-edited-1";
    assertThat(coordinator.put(path, FirmRequests.firm(5)).statusCode()).isEqualTo(200);
    var tag = etag(coordinator.get(path));
    assertThat(tag).matches("\"[0-9]+\"");
    var first = put(path, FirmRequests.firm(6), "If-Match", tag);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(etag(first)).isEqualTo(etag(coordinator.get(path))).isNotEqualTo(tag);
    var second = put(path, FirmRequests.firm(7), "If-Match", tag);
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(second.body()).contains("changed-meanwhile", "Read it again");
    assertThat(coordinator.get(path).body()).contains("\"quotaPerQuarter\":6");
    assertThat(put(path, FirmRequests.firm(7), "If-Match", "W/" + etag(first)).statusCode())
        .isEqualTo(412);
    assertThat(put(path, FirmRequests.firm(7), "If-Match", "nonsense").statusCode()).isEqualTo(400);
    assertThat(put(path, FirmRequests.firm(7), "If-Match", "\"0\", " + etag(first)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void wantsToKnowWhichVersionAChangeWasMadeFrom() throws Exception {
    var path = "/api/v1/firms/firm-edited-2";
    assertThat(put(path, FirmRequests.firm(5), "If-None-Match", "*").statusCode()).isEqualTo(200);
    assertThat(put(path, FirmRequests.firm(6), "If-None-Match", "*").statusCode()).isEqualTo(412);
    var withSecond = FirmRequests.withSecondLawyer(FirmRequests.firm(5));
    assertThat(coordinator.put(path, withSecond).statusCode()).as("adds one").isEqualTo(200);
    var missing = coordinator.put(path, FirmRequests.firm(6));
    assertThat(missing.statusCode()).isEqualTo(428);
    assertThat(missing.body()).contains("if-match-missing", "If-Match");
    assertThat(coordinator.get(path).body()).contains("l-2", "\"quotaPerQuarter\":5");
    // The same again changes nothing and needs nothing.
    assertThat(coordinator.put(path, withSecond).statusCode()).isEqualTo(200);
    assertThat(put("/api/v1/firms/firm-none", FirmRequests.firm(5), "If-Match", "*").statusCode())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"city\": \"San Francisco\", \"state\": \"CA\", \"area\": \"941\"}] | [null] | offices",
        "[\"CA\"] | [null] | admissions",
        "[\"ko\", \"en\"] | [null] | languages",
        "[\"compensation\"] | [null] | areas",
        "\"l-1\" | null | id",
        "\"paused\" | \"areaQuotas\": {\"lawsuit\": null}, \"paused\" | areaQuotas",
        "\"Firm\" | null | name",
        "false | null | paused"
      })
  void namesTheFieldThatIsMissingSomething(String was, String is, String field) {
    var body = FirmRequests.firm(5).replace(was, is);
    var answer = coordinator.put("/api/v1/firms/firm-edited-3", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
    assertThat(coordinator.get("/api/v1/firms/firm-edited-3").statusCode()).isEqualTo(404);
  }

  @Test
  void takesQuotasOfAreasByTheirCodesAndEachLawyerOnce() {
    var path = "/api/v1/firms/firm-edited-4";
    var quotas =
        FirmRequests.firm(5).replace("\"paused\"", "\"areaQuotas\": {\"lawsuit\": 2}, \"paused\"");
    assertThat(coordinator.put(path, quotas).statusCode()).isEqualTo(200);
    assertThat(coordinator.get(path).body()).contains("\"areaQuotas\":{\"lawsuit\":2}");
    var unknown = coordinator.put(path, quotas.replace("\"lawsuit\"", "\"dancing\""));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("areaQuotas", "lawsuit").doesNotContain("dancing");
    var twice =
        FirmRequests.firm(5)
            .replaceFirst("(?s)\"lawyers\": \\[(.*?\\})\\]", "\"lawyers\": [$1, $1]");
    assertThat(coordinator.put("/api/v1/firms/firm-edited-5", twice).body()).contains("lawyers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"answer\": null} | answer",
        "{} | answer",
        "{\"answer\": \"declined\", \"reason\": null} | reason",
        "{\"answer\": \"perhaps\"} | answer",
        "{\"answer\": \"declined\", \"reason\": \"no idea\"} | reason",
        "{\"answer\": \"accepted\", \"reason\": \"capacity\"} | reason",
        "{\"answer\": {}} | answer"
      })
  void storesNoAnswerThatSaysNothing(String body, String field) {
    var firm = new FirmId("firm-edited-6");
    var id = newCase();
    offered(service, id, firm, Instant.now().plusSeconds(600), facts(Urgency.SOON));
    var lead = FirmRequests.leadOf(service, firm);
    var answer = lead.post("/api/v1/offers/" + id + "-1/answer", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
    assertThat(lead.get("/api/v1/firms/" + firm + "/offers?limit=1000").body())
        .contains(id.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team | {\"members\": [null], \"interpreterArranged\": false} | members",
        "team | {\"members\": [{\"role\": \"lead-counsel\"}], \"interpreterArranged\": false} | lawyer",
        "team | {\"members\": [{\"lawyer\": \"l-1\"}], \"interpreterArranged\": false} | role",
        "services | {\"service\": null, \"provider\": \"firm\", \"status\": \"requested\"} | service",
        "services | {\"service\": \"lawsuit\", \"provider\": null, \"status\": \"requested\"} | provider",
        "services | {\"service\": \"lawsuit\", \"provider\": \"firm\", \"status\": null} | status",
        "end | {\"ending\": null} | ending"
      })
  void namesTheFieldOfAnEngagementThatIsMissing(String what, String body, String field) {
    var lead = FirmRequests.leadOf(service, new FirmId("firm-edited-7"));
    var path = "/api/v1/engagements/" + newCase() + "/" + what;
    var answer = what.equals("team") ? lead.put(path, body) : lead.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
  }

  /// Whoever watches all firms and leads one may read the others and change their own only.
  @Test
  void letsNobodyChangeAnotherFirm() throws Exception {
    var path = "/api/v1/firms/firm-edited-8";
    assertThat(coordinator.put(path, FirmRequests.firm(5)).statusCode()).isEqualTo(200);
    var token = Tokens.shared().ofFirm("firm-edited-9", Role.FIRM_LEAD, Role.OPS);
    var lead = service.http().as(token);
    assertThat(lead.get(path).statusCode()).isEqualTo(200);
    assertThat(lead.put(path, FirmRequests.firm(5)).statusCode()).isEqualTo(404);
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("none");
  }

  private static HttpResponse<String> put(String path, String body, String header, String value)
      throws IOException, InterruptedException {
    var port = service.context().getEnvironment().getProperty("local.server.port");
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + Tokens.shared().of(Role.COORDINATOR))
            .header("Content-Type", "application/json")
            .header(header, value)
            .PUT(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
