package org.alliance.casetracking.adapter;

import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.contracts.EventStream;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Into which aggregates this service takes the streams of others, so that it notices what it never
/// got.
@Configuration(proxyBeanMethods = false)
class StreamReaders {
  @Bean
  StreamReader reportReader(MongoAggregates<CaseFile, Filed, ?> files) {
    return EventListeners.reader(EventStream.REPORT, files);
  }

  @Bean
  StreamReader referralReader(MongoAggregates<CaseFile, Filed, ?> files) {
    return EventListeners.reader(EventStream.REFERRAL, files);
  }

  @Bean
  StreamReader matterReader(MongoAggregates<CaseFile, Filed, ?> files) {
    return EventListeners.reader(EventStream.MATTER, files);
  }

  @Bean
  StreamReader deliveryReader(MongoAggregates<CaseFile, Filed, ?> files) {
    return EventListeners.reader(EventStream.DELIVERY, files);
  }
}
