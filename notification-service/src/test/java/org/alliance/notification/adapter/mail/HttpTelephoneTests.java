package org.alliance.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alliance.notification.adapter.mail.Telephone.Outgoing;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a provider that keeps what it was sent.
class HttpTelephoneTests {
  private static final Outgoing MESSAGE =
      new Outgoing("delivery-1", "+12015550123", "ko", "메시지가 있습니다.", false);

  private final List<String> recorded = new ArrayList<>();
  private HttpServer server;
  private int status = 202;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/messages",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          recorded.add(
              headers.getFirst("Authorization")
                  + " "
                  + headers.getFirst("Idempotency-Key")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpTelephone telephone(String path) {
    var guards =
        new Guards(
            TimeLimiterRegistry.of(
                TimeLimiterConfig.custom().timeoutDuration(Duration.ofSeconds(10)).build()),
            BulkheadRegistry.ofDefaults(),
            RateLimiterRegistry.ofDefaults(),
            CircuitBreakerRegistry.ofDefaults(),
            RetryRegistry.of(RetryConfig.custom().maxAttempts(1).build()));
    return new HttpTelephone(
        guards.of("sms"),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
        "token");
  }

  @Test
  void sendsTheTextUnderTheDeliverysIdSoThatTheProviderTakesItOnce() {
    assertThat(telephone("/messages").send(MESSAGE))
        .isEqualTo(new ProviderAnswer(Result.TAKEN, "sms", "202"));
    assertThat(recorded)
        .singleElement()
        .asString()
        .startsWith("Bearer token delivery-1 {")
        .contains("\"number\":\"+12015550123\"", "메시지가 있습니다.", "\"mayLeaveVoicemail\":false");
    assertThat(MESSAGE).hasToString("Outgoing[delivery-1]");
  }

  @ParameterizedTest
  @CsvSource({"400, NEVER", "404, NEVER", "429, NOT_NOW", "401, NOT_NOW", "503, NOT_NOW"})
  void readsTheAnswerByItsStatus(int answer, Result result) {
    status = answer;
    assertThat(telephone("/messages").send(MESSAGE))
        .isEqualTo(new ProviderAnswer(result, "sms", Integer.toString(answer)));
  }

  @Test
  void aProviderThatIsAwayLosesNothing() {
    var away = telephone("/messages");
    server.stop(0);
    assertThat(away.send(MESSAGE))
        .isEqualTo(new ProviderAnswer(Result.NOT_NOW, "sms", "no-connection"));
  }
}
