package org.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Nothing that was sent gets into the log: no path, parameter, header, method, or name.
class LogsIT {
  private static final String CANARY = "CANARY-Jane";

  @TempDir Path folder;

  @Test
  void logsNothingThatWasSent() throws Exception {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var logged = new ListAppender<ILoggingEvent>();
    try (var edges = Edges.on(folder)) {
      edges.startIdentity();
      var open = edges.startPublicEdge("--alliance.services.intake=http://127.0.0.1:1");
      edges.startStaffEdge("--alliance.services.firm=http://127.0.0.1:1");
      logged.start();
      root.addAppender(logged);
      for (var edge : List.of(open, edges.staffUrl, edges.issuer)) {
        sendEverything(edge);
      }
      new Person(edges).signInAt("/ops", CANARY, CANARY);
    } finally {
      root.detachAppender(logged);
    }
    assertThat(logged.list).isNotEmpty();
    assertThat(logged.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .allSatisfy(event ->
            assertThat(event.getFormattedMessage() + messages(event.getThrowableProxy()))
                .doesNotContain(CANARY)
                .doesNotContain("injected line"));
  }

  private static void sendEverything(String edge) throws IOException {
    for (var head :
        List.of(
            "GET /" + CANARY + " HTTP/1.1",
            "GET /api/v1/reports/" + CANARY + "%0d%0ainjected%20line/status HTTP/1.1",
            "GET /?name=" + CANARY + "%0a2026%20ERROR%20injected%20line HTTP/1.1",
            "GET /firm/" + CANARY + "?name={" + CANARY + "}|%zz HTTP/1.1",
            "POST /" + CANARY + " HTTP/1.1\r\nContent-Length: 0",
            CANARY + " / HTTP/1.1",
            "PUT / HTTP/1.1\r\nContent-Length: 0\r\nContent-Type: " + CANARY,
            "GET / HTTP/1.1\r\nAccept: " + CANARY,
            "GET / HTTP/1.1\r\nX-Correlation-Id: " + CANARY,
            "GET / HTTP/1.1\r\nCookie: " + CANARY + "=\u0001; ALLIANCE_STAFF=" + CANARY,
            "GET / HTTP/1.1\r\n" + CANARY + ": \u00e9" + CANARY,
            "GET /login/oauth2/code/alliance?code=" + CANARY + "&state=" + CANARY + " HTTP/1.1",
            "GET /login/oauth2/code/alliance?error=" + CANARY + " HTTP/1.1",
            "GET /oauth2/authorization/" + CANARY + " HTTP/1.1",
            "GET /oauth2/authorize?client_id=" + CANARY + " HTTP/1.1",
            "GET /connect/logout?id_token_hint=" + CANARY + " HTTP/1.1",
            "GET /api/v1/openapi HTTP/1.1\r\nAuthorization: Bearer " + CANARY,
            "GET /api/v1/offers HTTP/1.1\r\nAuthorization: Bearer " + CANARY)) {
      RawConnection.send(edge, head + "\r\nHost: " + "localhost\r\nConnection: close\r\n\r\n");
    }
  }

  private static String messages(IThrowableProxy fault) {
    return fault == null ? "" : fault.getMessage() + messages(fault.getCause());
  }
}
