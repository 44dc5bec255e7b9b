package org.alliance.casetracking.adapter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.application.FlowBoard;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.ops.Projection;
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

  /// All files can be made anew from what the other services have said.
  @Bean
  Projection caseFileProjection(
      MongoAggregates<CaseFile, Filed, CaseFileDocument> files, FlowBoard board) {
    return new Projection(
        "case-files",
        List.of(EventStream.REPORT, EventStream.REFERRAL, EventStream.MATTER, EventStream.DELIVERY),
        () -> {
          files.forgetAll();
          board.clear();
        });
  }

  @Bean
  HoldingsSource caseHoldings(MongoAggregates<CaseFile, Filed, CaseFileDocument> files) {
    return HoldingsSource.of("case-tracking/case", files, file -> file.state().code());
  }
}
