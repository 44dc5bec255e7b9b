package org.alliance.matching.adapter.mongo;

import java.time.Clock;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.matching.domain.firms.FirmPlaces;

class FirmPlacesMongoIT extends FirmPlacesStoreContract {
  private final Aggregates<FirmPlaces, FirmPlaces.Event> store =
      new MongoAggregates<>(
          MatchingStore.template(),
          MongoConfiguration.PLACES,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<FirmPlaces, FirmPlaces.Event> aggregates() {
    return store;
  }
}
