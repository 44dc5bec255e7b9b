package org.alliance.intake.adapter.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import org.alliance.contracts.EventStream;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.ConflictAttempts;
import org.alliance.intake.application.Imports;
import org.alliance.intake.application.ReportIds;
import org.alliance.intake.application.ToldBefore;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.StoreStart;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Intake's stores.
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
  static final AggregateMapping<Report, ReportEvent, ReportDocument> REPORTS =
      new AggregateMapping<Report, ReportEvent, ReportDocument>(
              "reports",
              Report.DECIDER.initial(),
              ReportDocument.class,
              ReportDocument::of,
              ReportDocument::toDomain,
              EventStream.REPORT,
              (_, event) -> PublishedEvents.of(event))
          .withIndexes(
              new Index("state.word", ASC),
              new Index("state.word", ASC).on("state.order", ASC).on("_id", ASC));

  @Bean
  MongoAggregates<Report, ReportEvent, ReportDocument> reports(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    // Before anybody lists reports: one from before there was an order would be on no page.
    StoreStart.insist(() -> ListOrder.complete(mongo, REPORTS.collection()));
    return new MongoAggregates<>(mongo, REPORTS, codec, clock, relay);
  }

  @Bean
  ToldBefore toldBefore(MongoOperations mongo) {
    var claims = new MongoToldBefore(mongo);
    StoreStart.insist(claims::ensureIndexes);
    return claims;
  }

  @Bean
  HoldingsSource reportHoldings(MongoAggregates<Report, ReportEvent, ReportDocument> reports) {
    return HoldingsSource.of("intake/report", reports, Report::wordFor);
  }

  @Bean
  VaultKey vaultKey(IntakeProperties properties) {
    return properties.vaultKey().isBlank()
        ? VaultKey.in(properties.vaultFolder())
        : VaultKey.of(properties.vaultKey());
  }

  @Bean
  MongoVault vault(MongoOperations mongo, VaultKey key, Clock clock) {
    var vault = new MongoVault(mongo, key, clock);
    StoreStart.insist(vault::ensureIndexes);
    return vault;
  }

  @Bean
  ConflictAttempts conflictAttempts(MongoOperations mongo) {
    return new MongoConflictAttempts(mongo);
  }

  @Bean
  ReportIds reportIds(VaultKey key) {
    return new KeyedReportIds(key);
  }

  @Bean
  Imports imports(MongoOperations mongo, VaultKey key, Clock clock) {
    var imports = new MongoImports(mongo, key, clock);
    StoreStart.insist(imports::ensureIndexes);
    return imports;
  }
}
