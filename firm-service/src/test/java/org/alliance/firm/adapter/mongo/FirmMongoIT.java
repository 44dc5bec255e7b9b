package org.alliance.firm.adapter.mongo;

import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.kit.aggregate.Aggregates;

class FirmMongoIT extends FirmStoreContract {
  private final Aggregates<Firm, Described> store =
      Stores.of(Stores.mongo(), MongoConfiguration.FIRMS);

  @Override
  protected Aggregates<Firm, Described> aggregates() {
    return store;
  }
}
