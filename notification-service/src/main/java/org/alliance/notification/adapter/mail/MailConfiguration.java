package org.alliance.notification.adapter.mail;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.kit.sealing.KeyFile;
import org.alliance.notification.MessageIds;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.NotificationProperties.Telephony;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.application.post.ProviderStates;
import org.alliance.ui.text.MessageBundle;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The ways out.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  @Bean
  Guards guards(
      TimeLimiterRegistry timeLimiters,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry rateLimiters,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries) {
    return new Guards(timeLimiters, bulkheads, rateLimiters, breakers, retries);
  }

  @Bean
  MessageIds messageIds(NotificationProperties properties) {
    var secret =
        properties.webhookKey().isBlank()
            ? KeyFile.in(properties.webhookFolder(), "webhook")
            : KeyFile.decode(properties.webhookKey(), "notification.webhook-key");
    return new MessageIds(secret, properties.messageIdDomain());
  }

  @Bean
  Smtp smtp(
      JavaMailSender first,
      MailProperties settings,
      Guards guards,
      MessageIds messageIds,
      NotificationProperties properties) {
    var providers = new ArrayList<Smtp.Provider>();
    providers.add(new Smtp.Provider(first, guards.of("smtp")));
    if (!properties.secondMail().host().isBlank()) {
      providers.add(
          new Smtp.Provider(second(properties.secondMail(), settings), guards.of("smtp-second")));
    }
    return new Smtp(providers, messageIds);
  }

  private static JavaMailSender second(
      NotificationProperties.SecondMail second, MailProperties settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(second.host());
    sender.setPort(second.port());
    if (!second.username().isBlank()) {
      sender.setUsername(second.username());
      sender.setPassword(second.password());
    }
    sender.getJavaMailProperties().putAll(settings.getProperties());
    return sender;
  }

  @Bean
  Mailbox mailbox(Smtp smtp, MailText text, NotificationProperties properties) {
    return new SmtpMailbox(smtp, text, properties.sender());
  }

  @Bean
  MailText mailText(NotificationProperties properties) {
    return new MailText(templates(), properties.staffUrl(), properties.publicUrl());
  }

  @Bean
  Previews previews(MailText text, ClientTexts texts) {
    return new TextPreviews(text, texts);
  }

  @Bean
  ProviderStates providerStates(CircuitBreakerRegistry breakers) {
    return () ->
        breakers.getAllCircuitBreakers().stream()
            .map(
                breaker -> new ProviderStates.Provider(breaker.getName(), code(breaker.getState())))
            .sorted(Comparator.comparing(ProviderStates.Provider::name))
            .toList();
  }

  private static String code(CircuitBreaker.State state) {
    return switch (state) {
      case OPEN, FORCED_OPEN -> "open";
      case HALF_OPEN -> "half-open";
      case CLOSED, DISABLED, METRICS_ONLY -> "closed";
    };
  }

  @Bean
  ClientTexts clientTexts(MeterRegistry meters, NotificationProperties properties) {
    return new ClientTexts(
        new MessageBundle("notification-clients"), meters, properties.publicUrl());
  }

  @Bean
  ClientPost clientPost(
      Smtp smtp, Guards guards, ClientTexts texts, NotificationProperties properties) {
    return new PostToClients(
        smtp,
        telephone("sms", properties.sms(), guards),
        telephone("voice", properties.voice(), guards),
        texts,
        properties.clientSender());
  }

  private static Telephone telephone(String name, Telephony settings, Guards guards) {
    if (!settings.url().isBlank()) {
      return new HttpTelephone(guards.of(name), URI.create(settings.url()), settings.token());
    }
    if (!settings.file().isBlank()) {
      return new FileTelephone(name + "-file", Path.of(settings.file()));
    }
    return _ -> new ProviderAnswer(Result.NEVER, name, "not-set-up");
  }

  private static Map<String, String> templates() {
    return MailText.names().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, MailConfiguration::template));
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
