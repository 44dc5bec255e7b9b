package org.alliance.intake.adapter.mongo;

import org.alliance.contracts.EventStream;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Into which aggregates this service takes the streams of others, so that it notices what it never
/// got.
@Configuration(proxyBeanMethods = false)
class StreamReaders {
  @Bean
  StreamReader referralReader(MongoAggregates<Report, ReportEvent, ?> reports) {
    return StreamReader.into(reports, EventStream.REFERRAL);
  }
}
