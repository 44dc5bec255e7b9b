package org.alliance.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;

/// Answers claim checks as intake does, and gives tokens as an identity provider does. Of a case
/// that it was not told of there is no plan.
final class FakeVault implements AutoCloseable {
  private static final String SECRET = "secret-of-the-test";
  private static final String TOKEN = "token-of-the-test";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile boolean isAway;

  FakeVault() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/oauth2/token", this::token);
    server.createContext("/api/v1/contact-claims/", this::claim);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  Map<String, String> settings() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "notification.vault.url", url,
        "notification.vault.token-uri", url + "/oauth2/token",
        "notification.vault.secret", SECRET);
  }

  /// @param zone where the client is
  void tell(CaseId id, String channel, String address, String language, ZoneId zone) {
    answers.put(
        id.value() + "/" + channel,
        """
        {"address": "%s", "language": "%s", "channels": ["%s"], "zones": ["%s"], "voicemail": false, "sayWhere": true,
         "hours": ["morning", "afternoon", "evening", "weekend"]}
        """
            .formatted(address, language, channel.equals("sms") ? "text" : channel, zone.getId()));
  }

  void refuse(CaseId id, String channel, String rule) {
    answers.put(id.value() + "/" + channel, refusal(rule));
  }

  void setAway(boolean away) {
    isAway = away;
  }

  /// A zone in which it is this hour now.
  static ZoneId zoneAt(int hour) {
    return List.copyOf(ZoneId.getAvailableZoneIds()).stream()
        .filter(name -> name.startsWith("Etc/GMT"))
        .map(ZoneId::of)
        .filter(zone -> ZonedDateTime.ofInstant(Instant.now(), zone).getHour() == hour)
        .collect(Collectors.toList())
        .getFirst();
  }

  private static String refusal(String rule) {
    return "{\"rule\": \"" + rule + "\", \"voicemail\": false, \"sayWhere\": false}";
  }

  private void token(HttpExchange exchange) throws IOException {
    var isKnown = header(exchange).startsWith("Basic ");
    answer(
        exchange,
        isKnown ? 200 : 401,
        "{\"access_token\": \"" + TOKEN + "\", \"expires_in\": 300}");
  }

  private void claim(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().replace("/api/v1/contact-claims/", "");
    if (isAway) {
      answer(exchange, 503, "");
    } else if (!header(exchange).equals("Bearer " + TOKEN)) {
      answer(exchange, 401, "");
    } else {
      answer(exchange, 200, answers.getOrDefault(path, refusal("plan-unknown")));
    }
  }

  private static String header(HttpExchange exchange) {
    return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
