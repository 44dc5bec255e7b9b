package org.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.alliance.identity.IdentityApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Both edges for real, with the trial provider beside and a stub behind them.
class EdgesIT {
  private static final String GATEWAY =
      "--spring.autoconfigure.exclude=org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration,org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration,org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration";

  @TempDir static Path folder;
  private static StubService stub;
  private static ConfigurableApplicationContext identity;
  private static ConfigurableApplicationContext publicEdge;
  private static ConfigurableApplicationContext staffEdge;
  private static String issuer;
  private static String open;
  private static String staff;
  private static Properties credentials;

  @BeforeAll
  static void start() throws IOException {
    stub = new StubService();
    var ports = new int[] {free(), free(), free()};
    issuer = "http://localhost:" + ports[0];
    open = "http://localhost:" + ports[1];
    staff = "http://localhost:" + ports[2];
    identity =
        IdentityApplication.application()
            .run(
                "--server.port=" + ports[0],
                "--alliance.identity.issuer=" + issuer,
                "--alliance.identity.folder=" + folder,
                "--alliance.identity.staff-urls=" + staff,
                GATEWAY);
    credentials = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
      credentials.load(reader);
    }
    publicEdge = edge(GatewayApplication.publicEdge(), ports[1]);
    staffEdge = edge(GatewayApplication.staffEdge(), ports[2]);
  }

  private static ConfigurableApplicationContext edge(
      SpringApplicationBuilder application, int port) {
    return application.run(
        "--server.port=" + port,
        "--alliance.identity.issuer=" + issuer,
        "--alliance.identity.staff-client-secret=" + credentials.getProperty("clients.staff-edge"),
        "--alliance.requests-per-second=200",
        "--alliance.burst=200",
        "--alliance.services.intake=" + stub.uri(),
        "--alliance.services.matching=http://127.0.0.1:1",
        "--alliance.services.firm=" + stub.uri(),
        "--alliance.services.notification=" + stub.uri(),
        "--alliance.services.case-tracking=" + stub.uri());
  }

  @AfterAll
  static void stop() {
    publicEdge.close();
    staffEdge.close();
    identity.close();
    stub.close();
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

    @Test
    void boundsWhatOneClientMaySend() throws Exception {
      var large =
          send(request(open + "/api/v1/reports").POST(BodyPublishers.ofString("x".repeat(70_000))));
      assertThat(large.statusCode()).isEqualTo(413);
      assertThat(large.body()).contains("body-too-large", "64 KB");
      var endless =
          send(
              request(open + "/api/v1/reports")
                  .POST(
                      BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))));
      assertThat(endless.statusCode()).isEqualTo(411);
    }

    @Test
    void holdsOffAClientThatIsTooFast() throws Exception {
      try (var strict =
          GatewayApplication.publicEdge()
              .run(
                  "--server.port=0",
                  "--alliance.burst=3",
                  "--alliance.requests-per-second=1",
                  "--alliance.services.intake=" + stub.uri())) {
        var base = "http://localhost:" + strict.getEnvironment().getProperty("local.server.port");
        var last = send(request(base + "/"));
        for (var more = 0; more < 5; more++) {
          last = send(request(base + "/"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
      }
    }
  }

  @Nested
  class TheStaffEdge {
    @Test
    void signsPeopleInAndSendsTheirTokenAlong() throws Exception {
      var browser =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.ALWAYS)
              .build();
      var page =
          browser.send(
              request(staff + "/ops").header("Accept", "text/html").build(),
              BodyHandlers.ofString());
      assertThat(page.body()).contains("Sign in", "<label for=\"password\"");
      var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
      assertThat(csrf.find()).isTrue();
      assertThat(signIn(browser, "wrong", csrf.group(1))).contains("do not match");
      assertThat(signIn(browser, credentials.getProperty("users.ops"), csrf.group(1)))
          .startsWith("GET /ops")
          .contains("Authorization=Bearer ey", "Cookie=none");
      var crossSite =
          browser.send(
              request(staff + "/api/v1/offers/x/answer")
                  .header("Sec-Fetch-Site", "cross-site")
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(crossSite.statusCode()).isEqualTo(403);
      assertThat(crossSite.body()).contains("cross-site");
    }

    private static String signIn(HttpClient browser, String password, String csrf)
        throws Exception {
      return browser
          .send(
              request(issuer + "/sign-in")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          form("username", "ops", "password", password, "_csrf", csrf)))
                  .build(),
              BodyHandlers.ofString())
          .body();
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
        stub.letStreamGoOn.countDown();
        assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("second");
      }
    }

    @Test
    void describesAllServicesAndNamesThoseThatAreAway() throws Exception {
      var document =
          JsonMapper.shared()
              .readTree(
                  send(request(staff + "/api/v1/openapi").header("Authorization", "Bearer abc"))
                      .body());
      assertThat(document.get("paths").has("/stub")).isTrue();
      assertThat(document.get("x-unavailable").toString()).isEqualTo("[\"matching\"]");
    }
  }

  private static String form(String... pairs) {
    var form = new StringBuilder();
    for (var at = 0; at < pairs.length; at += 2) {
      form.append(at == 0 ? "" : "&")
          .append(pairs[at])
          .append('=')
          .append(URLEncoder.encode(pairs[at + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static HttpRequest.Builder request(String uri) {
    return HttpRequest.newBuilder(URI.create(uri));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
