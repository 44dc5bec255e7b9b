package org.alliance.notification;

import java.time.Clock;
import java.time.Duration;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.notification.application.Contacts;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.FirmOffices;
import org.alliance.notification.application.FirmPreferences;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.SendingToFirms;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of notification.
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {
  @Bean
  ServiceName serviceName() {
    return ServiceName.NOTIFICATION;
  }

  @Bean
  AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveryHandling(
      Aggregates<Delivery, Event> deliveries) {
    return new AggregateCommandHandler<>(deliveries, Delivery.DECIDER);
  }

  @Bean
  SendingToClients sendingToClients(ContactClaims claims, ClientPost post, Clock clock) {
    return new SendingToClients(claims, post, clock);
  }

  @Bean
  Notifying notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Contacts contacts,
      FirmOffices offices,
      FirmPreferences preferences,
      PausedCases paused,
      Mailbox mailbox,
      SendingToClients clients,
      Clock clock,
      NotificationProperties properties) {
    return new Notifying(
        deliveries,
        new SendingToFirms(contacts, offices, preferences, mailbox, clock),
        paused,
        clients,
        clock,
        properties.giveUpAfter());
  }

  @Bean(destroyMethod = "close")
  SendingDeliveries sendingDeliveries(
      Deliveries deliveries,
      Notifying notifying,
      Contacts contacts,
      PausedCases paused,
      Clock clock) {
    return new SendingDeliveries(deliveries, notifying, contacts, paused, clock);
  }

  @Bean
  RecurringTask lookingForDueDeliveries(
      SendingDeliveries sending, NotificationProperties properties) {
    return new RecurringTask("due-deliveries", Duration.ZERO, properties::lookEvery, sending::look);
  }
}
