package org.alliance.matching;

import java.time.Clock;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Handling;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.application.OfferPolicy;
import org.alliance.matching.application.ReferringCases;
import org.alliance.matching.domain.Areas;
import org.alliance.matching.domain.FirmProfile;
import org.alliance.matching.domain.FirmProfile.Learn;
import org.alliance.matching.domain.FirmProfile.Learnt;
import org.alliance.matching.domain.FirmProfile.Never;
import org.alliance.matching.domain.Ranker;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Refusal;
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
  FirmIndex firmIndex() {
    return new FirmIndex();
  }

  @Bean
  ReferringCases referringCases(
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      FirmIndex index,
      Areas areas,
      MatchingProperties properties,
      Clock clock) {
    var policy = new OfferPolicy(properties.answerWithin()::of, properties.maxOffers());
    return new ReferringCases(referrals, index, new Ranker(areas), policy, clock);
  }
}
