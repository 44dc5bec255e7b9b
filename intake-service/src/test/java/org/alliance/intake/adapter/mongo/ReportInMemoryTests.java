package org.alliance.intake.adapter.mongo;

import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.testkit.InMemoryAggregates;

class ReportInMemoryTests extends ReportStoreContract {
  private final InMemoryAggregates<Report, ReportEvent> store =
      InMemoryAggregates.of(MongoConfiguration.REPORTS);

  @Override
  protected Aggregates<Report, ReportEvent> aggregates() {
    return store;
  }
}
