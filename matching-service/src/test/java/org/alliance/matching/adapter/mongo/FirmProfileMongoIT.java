package org.alliance.matching.adapter.mongo;

import java.time.Clock;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;

class FirmProfileMongoIT extends FirmProfileStoreContract {
  private final Aggregates<FirmProfile, Learnt> store =
      new MongoAggregates<>(
          MatchingStore.template(),
          MongoConfiguration.FIRMS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<FirmProfile, Learnt> aggregates() {
    return store;
  }
}
