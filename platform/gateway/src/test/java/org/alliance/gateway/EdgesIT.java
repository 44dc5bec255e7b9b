package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Both edges for real, with the trial provider beside and a stub behind them.
class EdgesIT {
  @TempDir static Path folder;
  private static Edges edges;
  private static String open;
  private static String staff;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    staff = edges.staffUrl;
    edges.startIdentity();
    open = edges.startPublicEdge();
    edges.startStaffEdge("--alliance.services.matching=http://127.0.0.1:1");
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @Nested
  class ThePublicEdge {
    @Test
    void passesReportsOnWithoutCookiesEitherWay() throws Exception {
      var answer =
          send(
              request(open + "/api/v1/reports")
                  .header("Cookie", "a=b")
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(answer.body())
          .startsWith("POST /api/v1/reports [Cookie=none, Authorization=none, X-Correlation-Id=")
          .doesNotContain("Id=none");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains("default-src 'none'");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .get()
          .asString()
          .contains("no-store");
    }

    @Test
    void knowsNothingElse() throws Exception {
      for (var path :
          new String[] {
            "/api/v1/flow",
            "/api/v1/reports/x",
            "/ops",
            "/api/v1/firms",
            "/services/intake/x",
            "/actuator/health"
          }) {
        var answer = send(request(open + path));
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
      }
    }
  }

  @Nested
  class TheStaffEdge {
    @Test
    void signsPeopleInAndSendsTheirTokenAlong() {
      var person = new Person(edges);
      var page = person.open("/ops?week=30");
      assertThat(page.body()).contains("Sign in", "<label for=\"password\"");
      var wrong = person.signIn(page, "ops", "wrong");
      assertThat(wrong.body()).contains("do not match");
      assertThat(person.signIn(wrong, "ops", edges.credential("users.ops")).body())
          .startsWith("GET /ops?week=30")
          .contains("Authorization=Bearer ey", "Cookie=none");
      var crossSite =
          send(
              person.browser,
              request(staff + "/api/v1/offers/x/answer")
                  .header("Sec-Fetch-Site", "cross-site")
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(crossSite.statusCode()).isEqualTo(403);
      assertThat(crossSite.body()).contains("cross-site");
    }

    @Test
    void tellsScriptsToSignInAndSendsPeopleThere() throws Exception {
      assertThat(send(request(staff + "/api/v1/flow")).statusCode()).isEqualTo(401);
      assertThat(send(request(staff + "/api/v1/flow")).body()).contains("not-signed-in");
      assertThat(
              send(request(staff + "/ops").header("Accept", "text/html"))
                  .headers()
                  .firstValue("Location"))
          .get()
          .asString()
          .endsWith("/oauth2/authorization/alliance");
    }

    @Test
    void passesBearersOnAsTheyAre() throws Exception {
      assertThat(
              send(request(staff + "/services/intake/api/v1/ops/holdings")
                      .header("Authorization", "Bearer abc"))
                  .body())
          .startsWith("GET /api/v1/ops/holdings")
          .contains("Authorization=Bearer ab");
    }

    @Test
    void passesTheOperatorsPagesOfAServiceOnUnderTheirWholeAddress() throws Exception {
      for (var path : new String[] {"", "/stuck?kind=PARKED"}) {
        assertThat(
                send(request(staff + "/services/intake/machinery" + path)
                        .header("Authorization", "Bearer abc"))
                    .body())
            .startsWith("GET /services/intake/machinery" + path);
      }
      assertThat(
              send(request(staff + "/services/intake/machinery").header("Accept", "text/html"))
                  .headers()
                  .firstValue("Location"))
          .as("a person signs in first")
          .get()
          .asString()
          .endsWith("/oauth2/authorization/alliance");
    }

    @Test
    void saysSoWhenAServiceIsAway() throws Exception {
      var answer =
          send(request(staff + "/api/v1/referrals/x").header("Authorization", "Bearer abc"));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("service-away").doesNotContain("Exception");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void streamsAsEventsCome() throws Exception {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  request(staff + "/ops/stream").header("Authorization", "Bearer abc").build(),
                  BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        assertThat(new String(body.readNBytes(11), StandardCharsets.UTF_8))
            .isEqualTo("data: first");
        edges.stub.letStreamGoOn.countDown();
        assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("second");
      }
    }

    @Test
    void showsStaffTheDocumentsOfAllServicesAndNamesThoseThatAreAway() {
      var document = JsonMapper.shared().readTree(openApi(edges.token("coordinator")).body());
      assertThat(document.get("paths").has("/stub")).isTrue();
      assertThat(document.get("x-unavailable").toString()).isEqualTo("[\"matching\"]");
      var person = new Person(edges);
      person.signInAt("/ops");
      assertThat(send(person.browser, request(staff + "/api/v1/openapi")).body()).contains("/stub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firm-lead", "firm-member", "partner"})
    void showsGuestsNoDocuments(String role) {
      assertThat(openApi(edges.token(role)).statusCode()).isEqualTo(403);
    }

    @Test
    void showsNobodyElseDocuments() {
      assertThat(send(request(staff + "/api/v1/openapi")).statusCode()).isEqualTo(401);
      assertThat(openApi("x").statusCode()).isEqualTo(401);
      var token = edges.token("ops");
      var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
      assertThat(openApi(forged).statusCode()).isEqualTo(401);
      for (var path : new String[] {"/v3/api-docs", "/actuator/prometheus", "/v3/../api/x"}) {
        assertThat(
                send(request(staff + "/services/intake" + path)
                        .header("Authorization", "Bearer " + token))
                    .statusCode())
            .as(path)
            .isBetween(400, 404);
      }
    }

    private static HttpResponse<String> openApi(String token) {
      return send(request(staff + "/api/v1/openapi").header("Authorization", "Bearer " + token));
    }
  }
}
