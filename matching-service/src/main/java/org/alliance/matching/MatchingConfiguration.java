package org.alliance.matching;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.production.ProductionCheck;
import org.alliance.kit.schedule.Attempt;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.matching.application.coordinating.ChoosingFirms;
import org.alliance.matching.application.coordinating.CoordinatingReferrals;
import org.alliance.matching.application.coordinating.FirmLoad;
import org.alliance.matching.application.coordinating.KnownFirms;
import org.alliance.matching.application.coordinating.PastCases;
import org.alliance.matching.application.coordinating.RehearsingLawyers;
import org.alliance.matching.application.coordinating.ReportingMatching;
import org.alliance.matching.application.coordinating.WatchingNeed;
import org.alliance.matching.application.index.JudgingFirms;
import org.alliance.matching.application.index.MatchingRules;
import org.alliance.matching.application.scheduling.BatchRuns;
import org.alliance.matching.application.scheduling.OfferPolicy;
import org.alliance.matching.application.scheduling.ReferralScheduler;
import org.alliance.matching.application.scheduling.ReferralScheduler.Stores;
import org.alliance.matching.application.scheduling.Rhythm;
import org.alliance.matching.application.scheduling.SchedulerSignal;
import org.alliance.matching.application.scheduling.StoredChanges;
import org.alliance.matching.application.scheduling.TakingPlaces;
import org.alliance.matching.domain.firms.Areas;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learn;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;
import org.alliance.matching.domain.firms.FirmProfile.Never;
import org.alliance.matching.domain.ranking.Weights;
import org.alliance.matching.domain.referral.OfferRule;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.alliance.ui.text.MessageBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of matching.
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
  private static final Logger log = LoggerFactory.getLogger(MatchingConfiguration.class);

  private static final Executor BACKGROUND = Attempt.inBackground(log, "Reading for a page again");

  @Bean
  ServiceName serviceName() {
    return ServiceName.MATCHING;
  }

  @Bean
  AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal> referralHandling(
      Aggregates<Referral, ReferralEvent> referrals) {
    return new AggregateCommandHandler<>(referrals, Referral.DECIDER);
  }

  @Bean
  AggregateCommandHandler<FirmProfile, Learn, Learnt, Never> firmHandling(
      Aggregates<FirmProfile, Learnt> firms) {
    return new AggregateCommandHandler<>(firms, FirmProfile.DECIDER);
  }

  @Bean
  MatchingRules rankingRules(MatchingProperties properties) {
    return new MatchingRules(
        properties.prices() ? Weights.STANDARD : Weights.STANDARD.withoutPrices(),
        properties.offersPerRoom(),
        properties.interpretersPerWeek());
  }

  @Bean
  AggregateCommandHandler<FirmPlaces, FirmPlaces.Command, FirmPlaces.Event, FirmPlaces.Refusal>
      placesHandling(Aggregates<FirmPlaces, FirmPlaces.Event> places) {
    return new AggregateCommandHandler<>(places, FirmPlaces.DECIDER);
  }

  @Bean
  Distances distances(Areas areas) {
    return new Distances(areas);
  }

  @Bean
  CoordinatingReferrals coordinatingReferrals(
      AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      SchedulerSignal scheduler,
      Clock clock) {
    return new CoordinatingReferrals(referrals, scheduler, clock);
  }

  /// Seals what coordinators write, with matching's own key.
  @Bean
  CaseTexts caseTexts(MatchingProperties properties) {
    return CaseTexts.of("matching", properties.textKey(), properties.textFolder());
  }

  @Bean
  static ProductionCheck textKeyOfProductionCheck() {
    return CaseTexts.productionCheck("matching");
  }

  @Bean
  ChoosingFirms choosingFirms(
      AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      KnownFirms firms,
      FirmLoad load,
      JudgingFirms judging,
      SchedulerSignal scheduler,
      CaseTexts texts,
      Clock clock) {
    return new ChoosingFirms(referrals, firms, load, judging, scheduler, texts, clock);
  }

  @Bean
  JudgingFirms judgingFirms(MatchingRules rules, Distances distances) {
    return new JudgingFirms(rules, distances);
  }

  @Bean
  WatchingNeed watchingNeed(
      KnownFirms firms,
      FirmLoad load,
      PastCases cases,
      JudgingFirms judging,
      Distances distances,
      Clock clock) {
    return new WatchingNeed(firms, load, cases, judging, distances, clock, BACKGROUND);
  }

  @Bean
  RehearsingLawyers rehearsingLawyers(
      KnownFirms firms,
      StoredChanges<Referral> referralChanges,
      PastCases past,
      MatchingRules rules,
      Distances distances,
      Clock clock) {
    return new RehearsingLawyers(firms, referralChanges, past, rules, distances, clock, BACKGROUND);
  }

  @Bean
  ReportingMatching reportingMatching(
      KnownFirms firms, PastCases past, Distances distances, Clock clock) {
    return new ReportingMatching(firms, past, distances, clock);
  }

  @Bean
  MessageBundle texts() {
    return new MessageBundle("matching");
  }

  @Bean
  Stores schedulerStores(
      Aggregates<Referral, ReferralEvent> referrals,
      StoredChanges<Referral> referralChanges,
      StoredChanges<FirmProfile> firmChanges,
      AggregateCommandHandler<FirmPlaces, FirmPlaces.Command, FirmPlaces.Event, FirmPlaces.Refusal>
          places,
      BatchRuns runs) {
    return new Stores(
        referrals, referralChanges, firmChanges, new TakingPlaces(places, referrals), runs);
  }

  @Bean
  ReferralScheduler referralScheduler(
      Stores stores,
      MatchingRules rules,
      MatchingProperties properties,
      Distances distances,
      Clock clock) {
    var policy =
        new OfferPolicy(
            OfferRule.of(rules.weights(), properties.urgentAtOnce(), properties.offerAfter()),
            properties.answerWithin()::of,
            properties.waitForRoom()::of,
            properties.maxOffers(),
            properties.longer());
    var rhythm =
        new Rhythm(
            properties.batchEvery(),
            properties.batchAfterFreed(),
            properties.batchWhenWaiting(),
            properties.grace());
    return new ReferralScheduler(stores, rules, policy, rhythm, distances, clock);
  }
}
