package org.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// A service that dies while the edge still copies a request's body to it. The caller is answered
/// 503, and no other request gets a byte of that body. Half of the callers send the rest of their
/// body once a connection to the service has died, the others at once.
class DyingServiceIT {
  private static final int CLIENTS = 16;
  private static final int TIMES = 40;

  @Test
  void isNobodyElsesFault() throws Exception {
    try (var dying = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var edge =
            GatewayApplication.publicEdge()
                .run(
                    "--server.port=0",
                    "--alliance.limits.reports=10000/10000",
                    "--alliance.services.intake=http://127.0.0.1:" + dying.getLocalPort(),
                    Edges.NOT_FOR_EDGES);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var deaths = new Semaphore(0);
      Thread.ofVirtual().start(() -> dieAgainAndAgain(dying, deaths));
      var port = ((WebServerApplicationContext) edge).getWebServer().getPort();
      var reporting = new ArrayList<Callable<List<String>>>();
      for (var client = 0; client < CLIENTS; client++) {
        var seed = client;
        reporting.add(() -> report(port, seed % 2 == 0 ? deaths : new Semaphore(TIMES)));
      }
      for (var answers : clients.invokeAll(reporting)) {
        assertThat(answers.get()).hasSize(TIMES).containsOnly("HTTP/1.1 503");
      }
    }
  }

  /// @param mayGoOn has a permit for each body whose rest may be sent
  private static List<String> report(int port, Semaphore mayGoOn)
      throws IOException, InterruptedException {
    var answers = new ArrayList<String>();
    for (var time = 0; time < TIMES; time++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(40_000);
        socket.setTcpNoDelay(true);
        write(
            socket,
            "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{");
        assertThat(mayGoOn.tryAcquire(20, TimeUnit.SECONDS)).as("the service has died").isTrue();
        write(socket, "x".repeat(1_999));
        var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        answers.add(answer);
      }
    }
    return answers;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void dieAgainAndAgain(ServerSocket dying, Semaphore deaths) {
    while (!dying.isClosed()) {
      try (var connection = dying.accept()) {
        connection.setSoLinger(true, 0);
        connection.getInputStream().readNBytes(200);
      } catch (IOException gone) {
        // The next one, or the end of the test.
      }
      deaths.release();
    }
  }
}
