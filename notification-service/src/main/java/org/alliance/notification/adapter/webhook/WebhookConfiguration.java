package org.alliance.notification.adapter.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.alliance.kit.production.ProductionCheck;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.application.webhook.ManagingWebhooks;
import org.alliance.notification.application.webhook.SealedSecrets;
import org.alliance.notification.application.webhook.SendingWebhooks;
import org.alliance.notification.application.webhook.WebhookCalls;
import org.alliance.notification.application.webhook.WebhookEndpoints;
import org.alliance.notification.application.webhook.WebhookMessages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to systems of firms.
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
  /// @param isTrial only a trial may call its own machine
  @Bean
  WebhookCalls webhookCalls(
      NotificationProperties properties, @Value("${alliance.trial:false}") boolean isTrial) {
    return new SignedCalls(new Targets(isTrial && properties.webhooksToLoopback(), Targets.DNS));
  }

  @Bean
  SealedSecrets sealedSecrets(ServiceKey key) {
    return new WebhookKey(key.bytes());
  }

  /// In production the key comes from outside: one that the service makes itself lies beside what
  /// it seals.
  @Bean
  static ProductionCheck webhookKeyOfProductionCheck() {
    return settings ->
        settings.getProperty(ServiceKey.SETTING, "").isBlank()
            ? List.of(
                ServiceKey.SETTING
                    + " is empty: give 32 bytes in Base64 from a place of its own, for example from openssl rand -base64 32.")
            : List.of();
  }

  @Bean(destroyMethod = "close")
  SendingWebhooks sendingWebhooks(
      WebhookEndpoints endpoints, WebhookMessages messages, WebhookCalls calls, Clock clock) {
    return new SendingWebhooks(endpoints, messages, calls, clock, new SecureRandom());
  }

  @Bean
  ManagingWebhooks managingWebhooks(
      WebhookEndpoints endpoints,
      WebhookMessages messages,
      WebhookCalls calls,
      SendingWebhooks sending,
      Clock clock) {
    return new ManagingWebhooks(endpoints, messages, calls, sending, clock);
  }

  @Bean
  RecurringTask lookingForDueWebhooks(SendingWebhooks sending, NotificationProperties properties) {
    return new RecurringTask("due-webhooks", Duration.ZERO, properties::lookEvery, sending::look);
  }
}
