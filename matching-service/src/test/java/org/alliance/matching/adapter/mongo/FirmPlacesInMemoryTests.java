package org.alliance.matching.adapter.mongo;

import org.alliance.kit.aggregate.Aggregates;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.testkit.InMemoryAggregates;

class FirmPlacesInMemoryTests extends FirmPlacesStoreContract {
  private final InMemoryAggregates<FirmPlaces, FirmPlaces.Event> store =
      InMemoryAggregates.of(MongoConfiguration.PLACES);

  @Override
  protected Aggregates<FirmPlaces, FirmPlaces.Event> aggregates() {
    return store;
  }
}
