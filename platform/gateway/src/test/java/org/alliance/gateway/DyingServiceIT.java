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
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// A service that dies while it is being told something: whoever asked is told to come again,
/// whatever the others do meanwhile.
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
      Thread.ofVirtual().start(() -> dieAgainAndAgain(dying));
      var port = ((WebServerApplicationContext) edge).getWebServer().getPort();
      var reporting = new ArrayList<Callable<List<String>>>();
      for (var client = 0; client < CLIENTS; client++) {
        var seed = client;
        reporting.add(() -> report(port, seed));
      }
      for (var answers : clients.invokeAll(reporting)) {
        assertThat(answers.get()).hasSize(TIMES).containsOnly("HTTP/1.1 503");
      }
    }
  }

  /// The body comes a moment later than the head.
  private static List<String> report(int port, int seed) throws IOException, InterruptedException {
    var answers = new ArrayList<String>();
    for (var time = 0; time < TIMES; time++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(40_000);
        socket.setTcpNoDelay(true);
        write(
            socket,
            "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{");
        Thread.sleep((seed * 7L + time * 3L) % 20);
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

  private static void dieAgainAndAgain(ServerSocket dying) {
    while (!dying.isClosed()) {
      try (var connection = dying.accept()) {
        connection.setSoLinger(true, 0);
        connection.getInputStream().readNBytes(200);
      } catch (IOException gone) {
        // The next one, or the end of the test.
      }
    }
  }
}
