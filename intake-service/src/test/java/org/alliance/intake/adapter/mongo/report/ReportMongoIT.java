package org.alliance.intake.adapter.mongo.report;

import java.time.Clock;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;

class ReportMongoIT extends ReportStoreContract {
  private final Aggregates<Report, ReportEvent> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          ReportConfiguration.REPORTS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Report, ReportEvent> aggregates() {
    return store;
  }
}
