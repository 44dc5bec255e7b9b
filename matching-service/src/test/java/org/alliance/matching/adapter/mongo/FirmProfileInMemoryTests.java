package org.alliance.matching.adapter.mongo;

import org.alliance.kit.aggregate.Aggregates;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;
import org.alliance.testkit.InMemoryAggregates;

class FirmProfileInMemoryTests extends FirmProfileStoreContract {
  private final InMemoryAggregates<FirmProfile, Learnt> store =
      InMemoryAggregates.of(MongoConfiguration.FIRMS);

  @Override
  protected Aggregates<FirmProfile, Learnt> aggregates() {
    return store;
  }
}
