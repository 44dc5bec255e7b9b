package org.alliance.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliance.notification.MessageIds;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTests {
  private static final MessageIds IDS =
      new MessageIds(
          ServiceKey.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", Path.of("unused")),
          "test.invalid");

  private final FlakySmtp first = new FlakySmtp();
  private final FlakySmtp second = new FlakySmtp();
  private final CircuitBreakerRegistry breakers =
      CircuitBreakerRegistry.of(
          CircuitBreakerConfig.custom()
              .slidingWindowSize(4)
              .minimumNumberOfCalls(4)
              .waitDurationInOpenState(Duration.ofMinutes(1))
              .build());
  private final Guards guards =
      new Guards(
          TimeLimiterRegistry.of(
              TimeLimiterConfig.custom().timeoutDuration(Duration.ofMillis(300)).build()),
          BulkheadRegistry.ofDefaults(),
          RateLimiterRegistry.ofDefaults(),
          breakers,
          RetryRegistry.of(RetryConfig.custom().maxAttempts(1).build()));

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  private Smtp.Provider provider(String name, int port) {
    return new Smtp.Provider(sender(port), guards.of(name));
  }

  private static JavaMailSender sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return sender;
  }

  private static ProviderAnswer send(Smtp smtp, int number) {
    return smtp.send(
        "delivery-" + number,
        "somebody-" + number + "@firm.example",
        mail -> {
          mail.setFrom("alliance@localhost");
          mail.setSubject("Subject");
          mail.setText("Text");
        });
  }

  private Smtp both() {
    return new Smtp(List.of(provider("one", first.port()), provider("two", second.port())), IDS);
  }

  @Test
  void theSecondProviderTakesOverWhileTheFirstIsAwayAndTheFirstIsLeftAlone() {
    var smtp = both();
    assertThat(send(smtp, 0)).isEqualTo(new ProviderAnswer(Result.TAKEN, "one", "250"));
    first.close();
    for (var number = 1; number < 10; number++) {
      assertThat(send(smtp, number)).isEqualTo(new ProviderAnswer(Result.TAKEN, "two", "250"));
    }
    assertThat(breakers.circuitBreaker("one").getState()).isEqualTo(CircuitBreaker.State.OPEN);
    assertThat(breakers.circuitBreaker("two").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(second.recipients()).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void aMailThatIsRefusedForNowMayBeSentAgain() {
    first.setMood(FlakySmtp.Mood.REFUSING_HALF);
    var smtp = new Smtp(List.of(provider("one", first.port())), IDS);
    assertThat(send(smtp, 1).result()).isEqualTo(Result.TAKEN);
    assertThat(send(smtp, 2)).isEqualTo(new ProviderAnswer(Result.NOT_NOW, "one", "451"));
  }

  @Test
  void anAddressThatIsRefusedForGoodIsNoFaultOfTheProvider() {
    first.setMood(FlakySmtp.Mood.REFUSING_ADDRESSES);
    var smtp = both();
    for (var number = 0; number < 6; number++) {
      assertThat(send(smtp, number)).isEqualTo(new ProviderAnswer(Result.NEVER, "one", "550"));
    }
    assertThat(breakers.circuitBreaker("one").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(second.recipients()).as("nobody else is asked").isEmpty();
  }

  @Test
  void aSlowProviderIsWaitedForOnlySoLong() {
    first.setMood(FlakySmtp.Mood.SLOW);
    var smtp = both();
    var before = Instant.now();
    assertThat(send(smtp, 1)).isEqualTo(new ProviderAnswer(Result.TAKEN, "two", "250"));
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }
}
