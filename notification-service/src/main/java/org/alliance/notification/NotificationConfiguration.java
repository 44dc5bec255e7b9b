package org.alliance.notification;

import java.time.Clock;
import java.time.Duration;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.StoreStart;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.Digests;
import org.alliance.notification.application.Notices;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.PlanningForCoordinators;
import org.alliance.notification.application.PlanningForPartners;
import org.alliance.notification.application.PlanningNotices;
import org.alliance.notification.application.ReturnedMails;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.SendingToFirms;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Contacts;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.PartnerReaders;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.application.template.EditingTemplates;
import org.alliance.notification.application.template.ShippedTexts;
import org.alliance.notification.application.template.TemplateVersions;
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
  ServiceKey serviceKey(NotificationProperties properties) {
    return ServiceKey.of(properties.webhookKey(), properties.webhookFolder());
  }

  @Bean
  EditingTemplates editingTemplates(ShippedTexts shipped, TemplateVersions versions, Clock clock) {
    var templates = new EditingTemplates(shipped, versions, clock);
    StoreStart.insist(templates::refresh);
    return templates;
  }

  @Bean
  RecurringTask readingTemplates(EditingTemplates templates) {
    return RecurringTask.every("templates", Duration.ofSeconds(5), templates::refresh);
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
  PlanningNotices planningNotices(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> handler,
      Deliveries deliveries,
      Addresses addresses,
      PausedCases paused,
      Clock clock,
      NotificationProperties properties) {
    var unread = properties.unread();
    return new PlanningNotices(
        handler,
        deliveries,
        addresses,
        paused,
        new PlanningNotices.Patience(unread.remindAfter(), unread.escalateAfter()),
        clock);
  }

  @Bean
  PlanningForPartners planningForPartners(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Addresses addresses,
      PausedCases paused,
      Clock clock) {
    return new PlanningForPartners(deliveries, addresses, paused, clock);
  }

  @Bean
  PlanningForCoordinators planningForCoordinators(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> handler,
      Deliveries deliveries,
      Addresses addresses,
      Clock clock) {
    return new PlanningForCoordinators(handler, deliveries, addresses, clock);
  }

  @Bean
  Notices notices(Deliveries deliveries) {
    return new Notices(deliveries);
  }

  @Bean
  Digests digests(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Notices notices,
      Addresses addresses,
      Subscriptions subscriptions,
      Clock clock) {
    return new Digests(deliveries, notices, addresses, subscriptions, clock);
  }

  @Bean
  RecurringTask planningDigests(Digests digests, NotificationProperties properties) {
    return new RecurringTask("digests", Duration.ZERO, properties::digestsEvery, digests::look);
  }

  @Bean
  Notifying notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      PlanningNotices planning,
      PlanningForCoordinators coordinators,
      SendingToFirms firms,
      PausedCases paused,
      SendingToClients clients,
      Clock clock,
      NotificationProperties properties) {
    return new Notifying(
        deliveries,
        planning,
        coordinators,
        firms,
        paused,
        clients,
        clock,
        properties.giveUpAfter());
  }

  @Bean
  SendingToFirms sendingToFirms(
      Addresses addresses, Digests digests, Mailbox mailbox, Clock clock) {
    return new SendingToFirms(addresses, digests, mailbox, clock);
  }

  @Bean
  ReturnedMails returnedMails(
      Deliveries deliveries,
      Notifying notifying,
      PlanningNotices planning,
      SendingDeliveries sending,
      PausedCases paused,
      People people,
      PartnerReaders partners,
      Coordinators coordinators,
      Subscriptions subscriptions,
      Clock clock) {
    return new ReturnedMails(
        deliveries,
        notifying,
        planning,
        sending,
        paused,
        people,
        partners,
        coordinators,
        subscriptions,
        clock);
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
