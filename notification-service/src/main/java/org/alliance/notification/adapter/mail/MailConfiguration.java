package org.alliance.notification.adapter.mail;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.alliance.notification.MessageIds;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.NotificationProperties.Telephony;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.application.post.ProviderStates;
import org.alliance.notification.application.template.EditingTemplates;
import org.alliance.notification.application.template.ShippedTexts;
import org.alliance.ui.text.MessageBundle;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The ways out.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  private static final String CLIENTS = "notification-clients";

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
  MessageIds messageIds(ServiceKey key, NotificationProperties properties) {
    return new MessageIds(key, properties.messageIdDomain());
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
  SmtpMailbox mailbox(Smtp smtp, MailText text, NotificationProperties properties) {
    return new SmtpMailbox(smtp, text, properties.sender());
  }

  @Bean
  ShippedTexts shippedTexts() {
    return ShippedFiles.read(new MessageBundle(CLIENTS).texts());
  }

  @Bean
  MailText mailText(EditingTemplates words, NotificationProperties properties) {
    return new MailText(words, properties.staffUrl(), properties.publicUrl());
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
  ClientTexts clientTexts(
      EditingTemplates words, MeterRegistry meters, NotificationProperties properties) {
    return new ClientTexts(
        words::find, new MessageBundle(CLIENTS).texts().keySet(), meters, properties.publicUrl());
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
}
