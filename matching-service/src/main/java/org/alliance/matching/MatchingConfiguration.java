package org.alliance.matching;

import java.time.Clock;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Handling;
import org.alliance.matching.application.BatchDesk;
import org.alliance.matching.application.BatchDesk.Rhythm;
import org.alliance.matching.application.BatchRuns;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.application.MatchingRules;
import org.alliance.matching.application.OfferPolicy;
import org.alliance.matching.application.ReferringCases;
import org.alliance.matching.domain.Areas;
import org.alliance.matching.domain.FirmProfile;
import org.alliance.matching.domain.FirmProfile.Learn;
import org.alliance.matching.domain.FirmProfile.Learnt;
import org.alliance.matching.domain.FirmProfile.Never;
import org.alliance.matching.domain.OfferRule;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Refusal;
import org.alliance.matching.domain.ranking.Weights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of matching.
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
  @Bean
  ServiceName serviceName() {
    return ServiceName.MATCHING;
  }

  @Bean
  Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referralHandling(
      Aggregates<Referral, ReferralEvent> referrals) {
    return new Handling<>(referrals, Referral.DECIDER);
  }

  @Bean
  Handling<FirmProfile, Learn, Learnt, Never> firmHandling(Aggregates<FirmProfile, Learnt> firms) {
    return new Handling<>(firms, FirmProfile.DECIDER);
  }

  @Bean
  MatchingRules rankingRules(MatchingProperties properties) {
    return new MatchingRules(
        properties.prices() ? Weights.STANDARD : Weights.STANDARD.withoutPrices(),
        properties.offersPerRoom(),
        properties.interpretersPerWeek());
  }

  @Bean
  FirmIndex firmIndex(Areas areas, MatchingRules rules) {
    return new FirmIndex(areas, rules);
  }

  @Bean
  ReferringCases referringCases(
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      FirmIndex index,
      MatchingRules rules,
      MatchingProperties properties,
      Clock clock) {
    var policy =
        new OfferPolicy(
            OfferRule.of(rules.weights(), properties.urgentAtOnce(), properties.offerAfter()),
            properties.answerWithin()::of,
            properties.waitForRoom()::of,
            properties.maxOffers());
    return new ReferringCases(referrals, index, policy, clock);
  }

  @Bean
  BatchDesk batchDesk(
      FirmIndex index,
      ReferringCases referring,
      BatchRuns runs,
      MatchingRules rules,
      MatchingProperties properties,
      Clock clock) {
    return new BatchDesk(
        index,
        referring,
        runs,
        rules.weights(),
        new Rhythm(
            properties.batchEvery(), properties.batchAfterFreed(), properties.batchWhenWaiting()),
        clock);
  }
}
