package org.alliance.firm.adapter;

import org.alliance.contracts.EventStream;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Into which aggregates this service takes the streams of others, so that it notices what it never
/// got.
@Configuration(proxyBeanMethods = false)
class StreamReaders {
  @Bean
  StreamReader referralReader(MongoAggregates<Matter, MatterEvent, ?> matters) {
    return StreamReader.into(matters, EventStream.REFERRAL);
  }

  @Bean
  StreamReader reportReader(MongoAggregates<Matter, MatterEvent, ?> matters) {
    return StreamReader.into(matters, EventStream.REPORT);
  }
}
