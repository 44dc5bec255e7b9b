package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an edge needs to start, and when it says that it is ready.
class StartIT {
  private static final List<String> PRODUCTION =
      List.of(
          "--spring.profiles.active=staff,production",
          "--server.port=0",
          "--alliance.staff-url=https://staff.example.org",
          "--alliance.identity.issuer=https://id.example.org",
          "--alliance.identity.staff-client-secret=one-of-its-own",
          Edges.NOT_FOR_EDGES);

  @TempDir Path folder;

  @Test
  void theStaffEdgeStartsBeforeTheProviderHasMadeItsSecret() {
    try (var edges = Edges.on(folder)) {
      edges.startStaffEdge();
      var person = new Person(edges);
      var tooEarly = person.open("/ops");
      assertThat(tooEarly.statusCode()).isEqualTo(503);
      assertThat(tooEarly.headers().firstValue("Retry-After")).isPresent();
      assertThat(tooEarly.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
      edges.startIdentity();
      assertThat(person.signInAt("/ops").body()).startsWith("GET /ops");
    }
  }

  @Test
  void isReadyOnceItsServicesHaveAnsweredAndAliveBefore() {
    var later = Edges.free();
    try (var edges = Edges.on(folder)) {
      edges.startStaffEdge("--alliance.services.firm=http://127.0.0.1:" + later);
      assertThat(health(edges, "")).isEqualTo(503);
      assertThat(health(edges, "/readiness")).isEqualTo(503);
      assertThat(health(edges, "/liveness")).isEqualTo(200);
      try (var firm = new StubService(later)) {
        assertThat(firm.uri()).endsWith(":" + later);
        assertThat(health(edges, "/readiness")).isEqualTo(200);
      }
      assertThat(health(edges, "")).as("a service that went away again").isEqualTo(200);
    }
  }

  private static int health(Edges edges, String which) {
    return send(request(edges.staffUrl + "/health" + which)).statusCode();
  }

  @Test
  void startsInProductionWithSettingsOfItsOwnAndGivesSecureCookies() {
    try (var edge = GatewayApplication.staffEdge().run(PRODUCTION.toArray(String[]::new))) {
      var port = edge.getEnvironment().getProperty("local.server.port");
      var answer = send(request("http://localhost:" + port + "/ops").header("Accept", "text/html"));
      assertThat(answer.headers().firstValue("Set-Cookie"))
          .get()
          .asString()
          .contains("Secure", "HttpOnly", "SameSite=Lax");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alliance.staff-url=http://staff.example.org",
        "alliance.identity.issuer=http://localhost:8082",
        "alliance.identity.issuer=http://id.example.org",
        "alliance.identity.jwk-set-uri=http://id.example.org/jwks",
        "alliance.trial=true",
        "alliance.identity.staff-client-secret=trial-AAAA",
        "alliance.identity.staff-client-secret-file=/identity/staff-edge.properties",
        "clients.staff-edge=of-an-old-trial"
      })
  void refusesProductionWithASettingOfTheTrial(String setting) {
    var name = setting.substring(0, setting.indexOf('='));
    var settings =
        Stream.concat(
                PRODUCTION.stream().filter(it -> !it.startsWith("--" + name + "=")),
                Stream.of("--" + setting))
            .toArray(String[]::new);
    assertThatThrownBy(() -> GatewayApplication.staffEdge().run(settings).close())
        .hasStackTraceContaining(
            "The profile production does not start with settings of the trial");
  }
}
