package org.alliance.intake.adapter.mongo.report;

import java.time.Clock;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.springframework.data.mongodb.core.MongoTemplate;

class ReportMongoIT extends ReportStoreContract {
  private final Aggregates<Report, ReportEvent> store =
      new MongoAggregates<>(
          new MongoTemplate(
              Infrastructure.mongo().getMongoDatabaseFactory(), ReportConverter.get()),
          ReportConfiguration.REPORTS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Report, ReportEvent> aggregates() {
    return store;
  }
}
