package org.alliance.notification.adapter.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.kit.StoreStart;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.InboxReads;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.ReportSenders;
import org.alliance.notification.application.template.TemplateVersions;
import org.alliance.notification.application.webhook.SealedSecrets;
import org.alliance.notification.application.webhook.WebhookEndpoints;
import org.alliance.notification.application.webhook.WebhookMessages;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.ReportStanding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Notification's stores.
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
  static final AggregateMapping<Delivery, Delivery.Event, DeliveryDocument> DELIVERIES =
      new AggregateMapping<Delivery, Delivery.Event, DeliveryDocument>(
              "deliveries",
              Delivery.DECIDER.initial(),
              DeliveryDocument.class,
              DeliveryDocument::of,
              DeliveryDocument::toDomain,
              EventStream.DELIVERY,
              PublishedEvents::of)
          .withIndexes(
              new Index(MongoDeliveries.STATE, ASC).on(MongoDeliveries.AT, ASC),
              new Index(MongoDeliveries.STATE, ASC).on(MongoDeliveries.FIRM, ASC),
              new Index(MongoDeliveries.PERSON, ASC).on(MongoDeliveries.AT, ASC),
              new Index(MongoDeliveries.CASE, ASC));

  /// The codes that only notification has.
  static final StoredValues CODES =
      new StoredValues(List.of(DeliveryState.class, ReportStanding.class));

  @Bean
  StoredValues storedCodes() {
    return CODES;
  }

  @Bean
  MongoAggregates<Delivery, Delivery.Event, DeliveryDocument> deliveries(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, DELIVERIES, codec, clock, relay);
  }

  @Bean
  HoldingsSource deliveryHoldings(
      MongoAggregates<Delivery, Delivery.Event, DeliveryDocument> deliveries) {
    return HoldingsSource.of(
        "notification/delivery", deliveries, delivery -> DeliveryState.of(delivery).code());
  }

  @Bean
  Deliveries deliveryQueries(
      MongoAggregates<Delivery, Delivery.Event, DeliveryDocument> deliveries,
      MongoOperations mongo) {
    return new MongoDeliveries(deliveries, mongo);
  }

  @Bean
  MongoPositions positions(MongoOperations mongo) {
    return new MongoPositions(mongo);
  }

  @Bean
  InboxReads inboxReads(MongoOperations mongo) {
    return new MongoInboxReads(mongo);
  }

  @Bean
  WebhookEndpoints webhookEndpoints(MongoOperations mongo, SealedSecrets sealing) {
    return new MongoWebhookEndpoints(mongo, sealing);
  }

  @Bean
  WebhookMessages webhookMessages(MongoOperations mongo) {
    var messages = new MongoWebhookMessages(mongo);
    StoreStart.insist(messages::ensureIndexes);
    return messages;
  }

  @Bean
  ReportSenders reportSenders(MongoOperations mongo) {
    return new MongoReportSenders(mongo);
  }

  @Bean
  TemplateVersions templateVersions(MongoOperations mongo) {
    return new MongoTemplateVersions(mongo);
  }

  @Bean
  PausedCases pausedCases(MongoOperations mongo) {
    return new MongoPausedCases(mongo);
  }
}
