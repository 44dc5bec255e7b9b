package org.alliance.matching.adapter.kafka;

import org.alliance.contracts.EventStream;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Into which aggregates this service takes the streams of others, so that it notices what it never
/// got.
@Configuration(proxyBeanMethods = false)
class StreamReaders {
  @Bean
  StreamReader reportReader(MongoAggregates<Referral, ReferralEvent, ?> referrals) {
    return StreamReader.into(referrals, EventStream.REPORT);
  }

  @Bean
  StreamReader matterReader(MongoAggregates<Referral, ReferralEvent, ?> referrals) {
    return StreamReader.into(referrals, EventStream.MATTER);
  }

  @Bean
  StreamReader caseReader(MongoAggregates<Referral, ReferralEvent, ?> referrals) {
    return StreamReader.into(referrals, EventStream.CASE);
  }

  @Bean
  StreamReader firmReader(MongoAggregates<FirmProfile, Learnt, ?> firms) {
    return StreamReader.into(firms, EventStream.FIRM);
  }
}
