package org.alliance.firm.adapter;

import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.testkit.InMemoryAggregates;

class MatterInMemoryTests extends MatterStoreContract {
  private final InMemoryAggregates<Matter, MatterEvent> store =
      InMemoryAggregates.of(MongoConfiguration.MATTERS);

  @Override
  protected Aggregates<Matter, MatterEvent> aggregates() {
    return store;
  }
}
