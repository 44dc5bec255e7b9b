package org.alliance.firm.adapter.mongo;

import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.testkit.InMemoryAggregates;

class FirmInMemoryTests extends FirmStoreContract {
  private final InMemoryAggregates<Firm, Described> store =
      InMemoryAggregates.of(MongoConfiguration.FIRMS);

  @Override
  protected Aggregates<Firm, Described> aggregates() {
    return store;
  }
}
