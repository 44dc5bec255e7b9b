package org.alliance.intake.adapter.mongo;

import java.time.Clock;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;

class ReportMongoIT extends ReportStoreContract {
  private final Aggregates<Report, ReportEvent> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          MongoConfiguration.REPORTS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Report, ReportEvent> aggregates() {
    return store;
  }
}
