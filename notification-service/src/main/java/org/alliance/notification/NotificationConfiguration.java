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
import org.alliance.notification.application.Mailbox;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.SendingDeliveries;
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
  Notifying notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Contacts contacts,
      FirmOffices offices,
      PausedCases paused,
      Mailbox mailbox,
      Clock clock,
      NotificationProperties properties) {
    return new Notifying(
        deliveries, contacts, offices, paused, mailbox, clock, properties.giveUpAfter());
  }

  @Bean(destroyMethod = "close")
  SendingDeliveries sendingDeliveries(
      Deliveries deliveries, Notifying notifying, Contacts contacts, Clock clock) {
    return new SendingDeliveries(deliveries, notifying, contacts, clock);
  }

  @Bean
  RecurringTask lookingForDueDeliveries(
      SendingDeliveries sending, NotificationProperties properties) {
    return new RecurringTask("due-deliveries", Duration.ZERO, properties::lookEvery, sending::look);
  }
}
