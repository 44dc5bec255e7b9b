package org.alliance.firm.adapter;

import java.time.Clock;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;

class FirmMongoIT extends FirmStoreContract {
  private final Aggregates<Firm, Described> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          MongoConfiguration.FIRMS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Firm, Described> aggregates() {
    return store;
  }
}
