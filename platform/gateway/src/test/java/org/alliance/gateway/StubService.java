package org.alliance.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A service behind an edge that answers with what it was asked: method, path, and the headers that
/// matter.
final class StubService implements AutoCloseable {
  final CountDownLatch letStreamGoOn = new CountDownLatch(1);

  /// Of bodies, whether they came whole or not.
  final AtomicLong bytesReceived = new AtomicLong();

  final AtomicLong requestsAnswered = new AtomicLong();

  /// Answers 401 to everybody, as a service with new keys does.
  final AtomicBoolean refusesTokens = new AtomicBoolean();

  /// Orders to end all sign-ins of somebody that came, as forms.
  final List<String> leavers = new CopyOnWriteArrayList<>();

  /// Answers 503 to such orders.
  final AtomicBoolean refusesLeavers = new AtomicBoolean();

  private final HttpServer server;

  StubService() {
    this(0);
  }

  /// @param port 0 for any free one
  StubService(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext("/", this::echo);
    server.createContext("/ops/stream", this::stream);
    server.createContext("/logout/back-channel", this::leaver);
    server.createContext("/api/v1/reports/waited-in-vain", exchange -> page(exchange, 408));
    server.createContext("/api/v1/reports/broke-off", exchange -> page(exchange, 400));
    server.createContext(
        "/v3/api-docs",
        exchange ->
            answer(
                exchange, "{\"paths\":{\"/stub\":{}},\"components\":{\"schemas\":{\"Stub\":{}}}}"));
    server.start();
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void echo(HttpExchange exchange) throws IOException {
    count(exchange.getRequestBody());
    if (refusesTokens.get()) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    requestsAnswered.incrementAndGet();
    exchange.getResponseHeaders().set("Set-Cookie", "stub=1");
    exchange.getResponseHeaders().add("Set-Cookie", "visit=0af1; Path=/; HttpOnly; SameSite=Lax");
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
    var headers = exchange.getRequestHeaders();
    var told =
        List.of("Cookie", "Authorization", "X-Correlation-Id", "X-Forwarded-For", "tracestate")
            .stream()
            .map(name ->
                name
                    + "="
                    + Optional.ofNullable(headers.getFirst(name))
                        .map(value -> value.substring(0, Math.min(value.length(), 9)))
                        .orElse("none"))
            .toList();
    answer(exchange, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + told);
  }

  private void leaver(HttpExchange exchange) throws IOException {
    leavers.add(
        exchange.getRequestMethod()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    exchange.sendResponseHeaders(refusesLeavers.get() ? 503 : 204, -1);
    exchange.close();
  }

  private void count(InputStream body) throws IOException {
    var bytes = new byte[8_192];
    for (var read = body.read(bytes); read >= 0; read = body.read(bytes)) {
      bytesReceived.addAndGet(read);
    }
  }

  /// As a server answers to which a request does not come whole.
  private static void page(HttpExchange exchange, int status) throws IOException {
    var page = "<html>Sorry</html>".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
    exchange.sendResponseHeaders(status, page.length);
    try (var body = exchange.getResponseBody()) {
      body.write(page);
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
      body.flush();
      letStreamGoOn.await();
      body.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", text.startsWith("{") ? "application/json" : "text/plain");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
