package org.alliance.firm.adapter.mongo;

import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.Aggregates;

class MatterMongoIT extends MatterStoreContract {
  private final Aggregates<Matter, MatterEvent> store =
      Stores.of(Stores.mongo(), MongoConfiguration.MATTERS);

  @Override
  protected Aggregates<Matter, MatterEvent> aggregates() {
    return store;
  }
}
