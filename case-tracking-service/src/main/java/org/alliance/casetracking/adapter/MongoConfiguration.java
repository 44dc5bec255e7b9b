package org.alliance.casetracking.adapter;

import java.time.Clock;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Case-tracking's store.
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
  static final AggregateMapping<CaseFile, Filed, CaseFileDocument> CASE_FILES =
      new AggregateMapping<>(
          "case_files",
          CaseFile.EMPTY,
          CaseFileDocument.class,
          CaseFileDocument::of,
          CaseFileDocument::toDomain,
          null,
          (_, _) -> Optional.empty());

  @Bean
  MongoAggregates<CaseFile, Filed, CaseFileDocument> caseFiles(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, CASE_FILES, codec, clock, relay);
  }

  @Bean
  HoldingsSource caseHoldings(MongoAggregates<CaseFile, Filed, CaseFileDocument> files) {
    return HoldingsSource.of("case-tracking/case", files, file -> file.state().code());
  }
}
