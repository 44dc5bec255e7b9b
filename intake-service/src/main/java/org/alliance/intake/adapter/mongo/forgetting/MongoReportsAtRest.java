package org.alliance.intake.adapter.mongo.forgetting;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.forgetting.ReportsAtRest;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// By the state of the reports, which has an index.
final class MongoReportsAtRest implements ReportsAtRest {
  static final List<String> AT_REST =
      Stream.of(
              ReportStatus.WITHDRAWN,
              ReportStatus.LINKED,
              ReportStatus.DECLINED,
              ReportStatus.HANDED_OVER,
              ReportStatus.IN_MANDATE)
          .map(Coded::code)
          .toList();

  private final MongoAggregates<Report, ReportEvent, ?> reports;

  MongoReportsAtRest(MongoAggregates<Report, ReportEvent, ?> reports) {
    this.reports = reports;
  }

  @Override
  public void forEach(BiConsumer<CaseId, Report> each) {
    reports.forEach(
        Query.query(Criteria.where("state.word").in(AT_REST)),
        found -> each.accept(new CaseId(found.id()), found.state()));
  }

  @Override
  public List<CaseId> withExpiredConsent(Instant now) {
    return ids(Criteria.where("state.wishes.until").lte(Date.from(now)));
  }

  @Override
  public List<CaseId> unfinished() {
    return ids(Criteria.where("state.keeping.unfinished").is(true));
  }

  private List<CaseId> ids(Criteria which) {
    return reports.find(Query.query(which)).stream().map(found -> new CaseId(found.id())).toList();
  }
}
