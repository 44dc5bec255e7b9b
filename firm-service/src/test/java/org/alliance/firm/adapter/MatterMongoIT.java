package org.alliance.firm.adapter;

import java.time.Clock;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;

class MatterMongoIT extends MatterStoreContract {
  private final Aggregates<Matter, MatterEvent> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          MongoConfiguration.MATTERS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Matter, MatterEvent> aggregates() {
    return store;
  }
}
