package org.alliance.notification.adapter.mail;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.application.Mailbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSender;

/// The way out.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  @Bean
  Mailbox mailbox(JavaMailSender sender, NotificationProperties properties) {
    var breaker =
        CircuitBreaker.of(
            "mail",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(10))
                .build());
    return new SmtpMailbox(
        sender,
        breaker,
        new MailText(
            template("offer"), template("assignment"), template("thanks"), properties.staffUrl()),
        properties);
  }

  private static String template(String name) {
    try {
      return new ClassPathResource("notification/" + name + ".txt")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
