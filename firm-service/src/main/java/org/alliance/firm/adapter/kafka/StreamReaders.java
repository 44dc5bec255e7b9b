package org.alliance.firm.adapter.kafka;

import org.alliance.contracts.EventStream;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the kit which aggregates take which stream, so that it notices events that never arrived.
@Configuration(proxyBeanMethods = false)
class StreamReaders {
  @Bean
  StreamReader referralReader(MongoAggregates<Matter, MatterEvent, ?> matters) {
    return StreamReader.into(matters, EventStream.REFERRAL);
  }

  @Bean
  StreamReader caseReader(MongoAggregates<Matter, MatterEvent, ?> matters) {
    return StreamReader.into(matters, EventStream.CASE);
  }

  @Bean
  StreamReader reportReader(MongoAggregates<Matter, MatterEvent, ?> matters) {
    return StreamReader.into(matters, EventStream.REPORT);
  }
}
