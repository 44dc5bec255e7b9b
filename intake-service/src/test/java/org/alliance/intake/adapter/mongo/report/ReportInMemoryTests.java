package org.alliance.intake.adapter.mongo.report;

import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.testkit.InMemoryAggregates;

class ReportInMemoryTests extends ReportStoreContract {
  private final InMemoryAggregates<Report, ReportEvent> store =
      InMemoryAggregates.of(ReportConfiguration.REPORTS);

  @Override
  protected Aggregates<Report, ReportEvent> aggregates() {
    return store;
  }
}
