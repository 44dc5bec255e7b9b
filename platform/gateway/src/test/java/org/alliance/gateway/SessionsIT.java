package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// How a sign-in ends: at once and everywhere where somebody signs out, and with a way back in
/// where it ends by itself.
class SessionsIT {
  @TempDir Path folder;
  private Edges edges;
  private Person person;
  private ConfigurableApplicationContext staffEdge;

  @BeforeEach
  void start() {
    edges = Edges.on(folder);
    edges.startIdentity();
    staffEdge = edges.startStaffEdge();
    person = new Person(edges);
  }

  @AfterEach
  void stop() {
    edges.close();
  }

  @Test
  void signingOutEndsTheSessionAtTheProviderToo() {
    person.signInAt("/ops");
    var out = person.post("/logout");
    assertThat(out.uri()).hasToString(edges.staffUrl + "/signed-out");
    assertThat(out.body()).contains("You are signed out", "Sign in again");
    assertThat(person.open("/ops").body()).contains("<label for=\"password\"");
    assertThat(person.open("/ops").uri()).hasToString(edges.issuer + "/sign-in");
  }

  @Test
  void signingOutEndsStreamsAtOnce() throws Exception {
    person.signInAt("/ops");
    try (var stream = stream().body()) {
      assertThat(firstOf(stream)).isEqualTo("data: first");
      person.post("/logout");
      assertThat(restOf(stream)).isBlank();
    }
  }

  @Test
  void aStreamEndsWithTheTimeOfItsSession() throws Exception {
    person.signInAt("/ops");
    edges.letPass(Duration.ofMinutes(9).plusSeconds(57));
    try (var stream = stream().body()) {
      assertThat(firstOf(stream)).isEqualTo("data: first");
      assertThat(restOf(stream)).isBlank();
    }
  }

  @Test
  void aPersonWhoseSignInTheProviderForgotSignsInAgainAndComesBack() {
    person.signInAt("/ops");
    edges.stopIdentity();
    edges.startIdentity();
    edges.letPass(Duration.ofMinutes(11));
    var page = person.open("/ops?case=17");
    assertThat(page.uri()).hasToString(edges.issuer + "/sign-in");
    assertThat(person.signIn(page, "ops", edges.credential("users.ops")).body())
        .startsWith("GET /ops?case=17");
  }

  @Test
  void aScriptWhoseSignInTheProviderForgotIsTold() {
    person.signInAt("/ops");
    edges.stopIdentity();
    edges.startIdentity();
    edges.letPass(Duration.ofMinutes(11));
    for (var path : new String[] {"/api/v1/flow", "/ops/stream"}) {
      var answer =
          send(
              person.browser, request(edges.staffUrl + path).header("Accept", "text/event-stream"));
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("application/problem+json;charset=UTF-8");
      assertThat(answer.body()).contains("not-signed-in");
    }
    var fetched = request(edges.staffUrl + "/ops").header("Accept", "application/json");
    assertThat(send(person.browser, fetched).statusCode()).isEqualTo(401);
  }

  @Test
  void aProviderThatIsAwayEndsNoSession() {
    person.signInAt("/ops");
    edges.stopIdentity();
    edges.letPass(Duration.ofMinutes(11));
    var away = person.open("/ops");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aPersonSignsInAgainAfterTheEdgeWasRestarted() {
    person.signInAt("/ops");
    staffEdge.close();
    edges.startStaffEdge();
    assertThat(person.open("/ops?case=3").body()).startsWith("GET /ops?case=3");
  }

  @Test
  void aSessionEndsAfterAShift() {
    person.signInAt("/ops");
    edges.letPass(Duration.ofHours(7).plusMinutes(59));
    edges.letPass(Duration.ofMinutes(2));
    var script = request(edges.staffUrl + "/ops").header("Accept", "application/json");
    assertThat(send(person.browser, script).statusCode()).isEqualTo(401);
  }

  @Test
  void aLinkIsOpenedAfterTheSessionHasEnded() {
    person.signInAt("/ops");
    edges.letPass(Duration.ofHours(8).plusMinutes(1));
    assertThat(person.open("/ops/cases/17?lang=en&q=a%20b%2Fc").body())
        .startsWith("GET /ops/cases/17?lang=en&q=a%20b%2Fc");
  }

  @Test
  void aFormThatIsSentAfterTheSessionHasEndedIsNotLost() {
    person.signInAt("/ops");
    edges.letPass(Duration.ofHours(8).plusMinutes(1));
    keepsWhatWasWritten();
    // The provider has ended the sign-in, and the edge hears of it with this request.
    edges.stopIdentity();
    edges.startIdentity();
    edges.letPass(Duration.ofMinutes(11));
    keepsWhatWasWritten();
  }

  /// The page's own address is the form's, so that a reload sends the form again.
  private void keepsWhatWasWritten() {
    var sent = person.post("/ops/cases/17/notes", "text", "CANARY");
    assertThat(sent.statusCode()).isEqualTo(401);
    assertThat(sent.uri()).hasToString(edges.staffUrl + "/ops/cases/17/notes");
    assertThat(sent.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    assertThat(sent.body())
        .contains("Nothing was saved yet", "target=\"_blank\"")
        .doesNotContain("CANARY");
    var signIn = person.open("/ops");
    if (signIn.uri().toString().startsWith(edges.issuer)) {
      person.signIn(signIn, "ops", edges.credential("users.ops"));
    }
    assertThat(person.post("/ops/cases/17/notes", "text", "CANARY").body())
        .startsWith("POST /ops/cases/17/notes");
  }

  @Test
  void aServiceThatNoLongerBelievesTheTokenLeadsToSignIn() {
    person.signInAt("/ops");
    edges.stub.refusesTokens.set(true);
    assertThat(person.open("/ops").statusCode()).isEqualTo(401);
    edges.letPass(Duration.ofMinutes(2));
    send(person.browser, request(edges.staffUrl + "/ops").header("Accept", "application/json"));
    edges.stub.refusesTokens.set(false);
    var next =
        send(person.browser, request(edges.staffUrl + "/ops").header("Accept", "text/plain"));
    assertThat(next.body()).contains("not-signed-in");
    assertThat(person.open("/ops").body()).startsWith("GET /ops");
  }

  @Test
  void signingOutWorksThoughTheProviderForgotTheSignIn() {
    person.signInAt("/ops");
    edges.stopIdentity();
    edges.startIdentity();
    assertThat(person.post("/logout").body()).contains("You are signed out");
  }

  private HttpResponse<InputStream> stream() throws IOException, InterruptedException {
    var answer =
        person.browser.send(
            request(edges.staffUrl + "/ops/stream").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    return answer;
  }

  private static String firstOf(InputStream stream) throws IOException {
    return new String(stream.readNBytes(11), StandardCharsets.UTF_8);
  }

  private static String restOf(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
