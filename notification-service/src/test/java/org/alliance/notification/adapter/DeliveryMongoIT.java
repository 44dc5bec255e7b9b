package org.alliance.notification.adapter;

import java.time.Clock;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.notification.domain.Delivery;
import org.alliance.testkit.Infrastructure;

class DeliveryMongoIT extends DeliveryStoreContract {
  private final Aggregates<Delivery, Delivery.Event> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          MongoConfiguration.DELIVERIES,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Delivery, Delivery.Event> aggregates() {
    return store;
  }
}
