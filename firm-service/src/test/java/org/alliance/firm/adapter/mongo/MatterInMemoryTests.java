package org.alliance.firm.adapter.mongo;

import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
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
