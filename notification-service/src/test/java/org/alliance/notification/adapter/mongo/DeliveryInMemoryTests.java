package org.alliance.notification.adapter.mongo;

import org.alliance.kit.aggregate.Aggregates;
import org.alliance.notification.domain.Delivery;
import org.alliance.testkit.InMemoryAggregates;

class DeliveryInMemoryTests extends DeliveryStoreContract {
  private final InMemoryAggregates<Delivery, Delivery.Event> store =
      InMemoryAggregates.of(MongoConfiguration.DELIVERIES);

  @Override
  protected Aggregates<Delivery, Delivery.Event> aggregates() {
    return store;
  }
}
