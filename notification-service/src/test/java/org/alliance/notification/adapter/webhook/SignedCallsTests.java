package org.alliance.notification.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the receiving side, with the specification's library.
class SignedCallsTests {
  private static final String NEW = secret("the new secret of this test 123");
  private static final String OLD = secret("the old secret of this test 123");
  private static final String BODY = "{\"type\":\"offer.made\"}";

  private final SignedCalls calls =
      new SignedCalls(new Targets(true, host -> List.of(InetAddress.getByName(host))));
  private final List<Received> received = new ArrayList<>();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private HttpServer server;
  private int status = 204;
  private Map<String, String> answerHeaders = Map.of();

  private record Received(HttpHeaders headers, String body) {}

  private static String secret(String text) {
    return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?a=b");
  }

  @Test
  void isVerifiedWithTheSpecificationsLibraryWhileTheSecretIsReplaced() throws Exception {
    var answer = calls.call(url(), "msg-1", now, BODY, List.of(NEW, OLD));
    assertThat(answer.status()).isEqualTo(204);
    var message = received.getFirst();
    new Webhook(OLD).verify(message.body(), message.headers());
    new Webhook(NEW).verify(message.body(), message.headers());
    assertThat(message.headers().firstValue("webhook-id")).contains("msg-1");
    assertThatThrownBy(() ->
            new Webhook(secret("another secret of this test 12"))
                .verify(message.body(), message.headers()))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> new Webhook(NEW).verify(message.body() + " ", message.headers()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void followsNoRedirect() {
    status = 302;
    answerHeaders = Map.of("Location", "http://169.254.169.254/latest/meta-data");
    var answer = calls.call(url(), "msg-2", now, BODY, List.of(NEW));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(received).hasSize(1);
  }

  @Test
  void tellsForHowLongTheReceiverWantsToBeLeftAlone() {
    status = 429;
    answerHeaders = Map.of("Retry-After", "120");
    assertThat(calls.call(url(), "msg-3", now, BODY, List.of(NEW)).retryAfter())
        .contains(Duration.ofMinutes(2));
    assertThat(
            SignedCalls.retryAfter(
                "Tue, 10 Mar 2026 10:01:00 GMT", Instant.parse("2026-03-10T10:00:00Z")))
        .contains(Duration.ofMinutes(1));
    assertThat(SignedCalls.retryAfter("soon", now)).isEqualTo(Optional.empty());
  }

  /// The name led to a system of the firm when it was added, and leads inside now.
  @Test
  void callsNobodyOnceTheNameLeadsInside() {
    var inside =
        new SignedCalls(new Targets(false, _ -> List.of(InetAddress.getByName("127.0.0.1"))));
    var url = URI.create("https://hooks.firm.example:" + server.getAddress().getPort() + "/");
    assertThat(inside.call(url, "msg-4", now, BODY, List.of(NEW)).code()).isEqualTo("internal");
    assertThat(received).isEmpty();
  }
}
