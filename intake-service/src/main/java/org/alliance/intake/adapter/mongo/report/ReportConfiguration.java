package org.alliance.intake.adapter.mongo.report;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alliance.contracts.EventStream;
import org.alliance.intake.application.conflicts.ConflictAttempts;
import org.alliance.intake.application.reporting.CaseNumbers;
import org.alliance.intake.application.reporting.ToldBefore;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.PastConsent;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.intake.domain.same.Link;
import org.alliance.kit.StoreStart;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// The stores of reports and of what belongs to them.
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
  static final StoredValues STORED_CODES =
      new StoredValues(
          List.of(
              ReportStatus.class,
              Refusal.class,
              Consent.Answer.class,
              Consent.Basis.class,
              HandOverPart.State.class,
              Link.Answer.class,
              PastConsent.End.class,
              WithdrawalEnd.Way.class));

  static final AggregateMapping<Report, ReportEvent, ReportDocument> REPORTS =
      new AggregateMapping<Report, ReportEvent, ReportDocument>(
              "reports",
              Report.DECIDER.initial(),
              ReportDocument.class,
              ReportDocument::of,
              ReportDocument::toDomain,
              EventStream.REPORT,
              PublishedEvents::of)
          .withIndexes(
              new Index("state.word", ASC),
              new Index("state.word", ASC).on("state.order", ASC).on("_id", ASC),
              new Index("state.handOver.step", ASC).on("state.handOver.due", ASC).sparse(),
              new Index("state.handOver.partner", ASC).sparse(),
              new Index("state.incident.sender", ASC).on("state.receivedAt", DESC).sparse(),
              new Index("state.wishes.until", ASC).sparse(),
              new Index("state.keeping.unfinished", ASC).sparse());

  @Bean
  MongoAggregates<Report, ReportEvent, ReportDocument> reports(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    // Before anybody lists reports: one from before there was an order would be on no page.
    StoreStart.insist(() -> ListOrder.complete(mongo, REPORTS.collection()));
    return new MongoAggregates<>(mongo, REPORTS, codec, clock, relay);
  }

  /// Makes this service notice the events of referrals that it never got.
  @Bean
  StreamReader referralReader(MongoAggregates<Report, ReportEvent, ?> reports) {
    return StreamReader.into(reports, EventStream.REFERRAL);
  }

  /// The same for what firms say of their engagements.
  @Bean
  StreamReader matterReader(MongoAggregates<Report, ReportEvent, ?> reports) {
    return StreamReader.into(reports, EventStream.MATTER);
  }

  /// The same for what case-tracking says of closings.
  @Bean
  StreamReader caseReader(MongoAggregates<Report, ReportEvent, ?> reports) {
    return StreamReader.into(reports, EventStream.CASE);
  }

  @Bean
  MongoReportLists reportLists(
      MongoOperations mongo, MongoAggregates<Report, ReportEvent, ?> reports) {
    return new MongoReportLists(mongo, reports);
  }

  @Bean
  MongoTriageQueue triageQueue(MongoOperations mongo, MongoReportLists lists) {
    return new MongoTriageQueue(mongo, lists, REPORTS.collection());
  }

  @Bean
  ToldBefore toldBefore(MongoOperations mongo) {
    var claims = new MongoToldBefore(mongo);
    StoreStart.insist(claims::ensureIndexes);
    return claims;
  }

  @Bean
  HoldingsSource reportHoldings(MongoAggregates<Report, ReportEvent, ReportDocument> reports) {
    return HoldingsSource.of("intake/report", reports, report -> Report.statusOf(report).code());
  }

  /// The codes that only intake has, which documents hold as they are.
  @Bean
  StoredValues storedCodes() {
    return STORED_CODES;
  }

  @Bean
  CaseNumbers caseNumbers(MongoOperations mongo, RandomGenerator caseNumberBits) {
    return new MongoCaseNumbers(mongo, caseNumberBits);
  }

  @Bean
  ConflictAttempts conflictAttempts(MongoOperations mongo) {
    return new MongoConflictAttempts(mongo);
  }
}
