package org.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// What nobody can read or what never comes is refused by the server before our code is asked.
class ServerProblemsIT {
  private static StubService stub;
  private static ConfigurableApplicationContext edge;

  @BeforeAll
  static void start() throws IOException {
    stub = new StubService();
    edge =
        GatewayApplication.publicEdge()
            .run(
                "--server.port=0",
                "--server.tomcat.connection-timeout=1s",
                "--alliance.services.intake=" + stub.uri(),
                Edges.NOT_FOR_EDGES);
  }

  @AfterAll
  static void stop() {
    edge.close();
    stub.close();
  }

  @Test
  void aBrokenHeadIsAProblemAndNotAPage() throws IOException {
    assertThat(answerTo("GET /api/v1/reports/x|y HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "urn:alliance:problem:refused")
        .doesNotContain("<html");
  }

  @Test
  void aBodyThatDoesNotComeIsToBeSentAgain() throws IOException {
    assertThat(
            answerTo(
                "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"))
        .startsWith("HTTP/1.1 408")
        .contains("application/problem+json", "not-whole", "Send it again")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"waited-in-vain", "broke-off"})
  void whatAServiceDidNotHearIsToBeSentAgain(String report) throws IOException {
    assertThat(
            answerTo(
                "GET /api/v1/reports/%s/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(report)))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After", "service-away")
        .doesNotContain("<html");
  }

  /// The port is open a moment before the routes can be used, and a moment longer.
  @Test
  void whoComesBeforeTheEdgeIsReadyIsToComeAgain() throws IOException {
    var request =
        "GET /api/v1/reports/x/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    AvailabilityChangeEvent.publish(edge, ReadinessState.REFUSING_TRAFFIC);
    try {
      assertThat(answerTo(request))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After", "service-away");
    } finally {
      AvailabilityChangeEvent.publish(edge, ReadinessState.ACCEPTING_TRAFFIC);
    }
    assertThat(answerTo(request)).startsWith("HTTP/1.1 200");
  }

  private static String answerTo(String request) throws IOException {
    var port = ((WebServerApplicationContext) edge).getWebServer().getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
