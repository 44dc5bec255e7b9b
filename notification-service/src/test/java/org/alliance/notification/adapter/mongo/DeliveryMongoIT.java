package org.alliance.notification.adapter.mongo;

import java.time.Clock;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.notification.domain.Delivery;
import org.alliance.testkit.Infrastructure;
import org.springframework.data.mongodb.core.MongoTemplate;

class DeliveryMongoIT extends DeliveryStoreContract {
  private final Aggregates<Delivery, Delivery.Event> store =
      new MongoAggregates<>(
          new MongoTemplate(Infrastructure.mongo().getMongoDatabaseFactory(), Stores.converter()),
          MongoConfiguration.DELIVERIES,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Delivery, Delivery.Event> aggregates() {
    return store;
  }
}
