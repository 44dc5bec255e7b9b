package org.alliance.matching.adapter;

import java.time.Clock;
import java.time.Duration;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.application.BatchDesk;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.application.ReferringCases;
import org.alliance.matching.domain.FirmProfile;
import org.alliance.matching.domain.FirmProfile.Learnt;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts the referral clock before the first event is heard.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean(initMethod = "start")
  ReferralClock referralClock(
      MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals,
      MongoAggregates<FirmProfile, Learnt, FirmDocument> firms,
      FirmIndex index,
      ReferringCases referring,
      BatchDesk batches,
      Clock clock,
      @Value("${matching.scan-every:1s}") Duration every,
      @Value("${matching.refresh-every:5m}") Duration refreshEvery,
      @Value("${matching.grace:30s}") Duration grace) {
    var pace = new ReferralClock.Pace(every, refreshEvery, grace);
    return new ReferralClock(referrals, firms, index, referring, batches, clock, pace);
  }
}
