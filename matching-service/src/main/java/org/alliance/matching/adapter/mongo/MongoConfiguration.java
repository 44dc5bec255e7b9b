package org.alliance.matching.adapter.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.alliance.matching.application.PublishedEvents;
import org.alliance.matching.application.coordinating.FirmLoad;
import org.alliance.matching.application.coordinating.KnownFirms;
import org.alliance.matching.application.scheduling.BatchRuns;
import org.alliance.matching.application.scheduling.StoredChanges;
import org.alliance.matching.domain.explanation.Counterfactual;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.StopReason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Matching's stores.
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
  static final List<Class<? extends Coded>> CODES =
      List.of(
          StopReason.class,
          Offer.Outcome.class,
          EligibilityRule.class,
          Counterfactual.Change.class,
          Score.LanguageFit.class,
          BatchRuns.Trigger.class);

  static final AggregateMapping<Referral, ReferralEvent, ReferralDocument> REFERRALS =
      new AggregateMapping<Referral, ReferralEvent, ReferralDocument>(
              "referrals",
              Referral.DECIDER.initial(),
              ReferralDocument.class,
              ReferralDocument::of,
              ReferralDocument::toDomain,
              EventStream.REFERRAL,
              PublishedEvents::of)
          .withIndexes(
              MongoStoredChanges.INDEX,
              new Index("state.word", ASC),
              new Index("state.since", ASC),
              new Index("state.lastOfferAt", ASC));

  static final AggregateMapping<FirmProfile, Learnt, FirmDocument> FIRMS =
      new AggregateMapping<FirmProfile, Learnt, FirmDocument>(
              "firms",
              FirmProfile.DECIDER.initial(),
              FirmDocument.class,
              FirmDocument::of,
              FirmDocument::toDomain,
              null,
              (_, _) -> Optional.empty())
          .withIndexes(MongoStoredChanges.INDEX);

  static final AggregateMapping<FirmPlaces, FirmPlaces.Event, FirmPlacesDocument> PLACES =
      new AggregateMapping<>(
          "firm_places",
          FirmPlaces.NONE,
          FirmPlacesDocument.class,
          FirmPlacesDocument::of,
          FirmPlacesDocument::toDomain,
          null,
          (_, _) -> Optional.empty());

  /// The codes that only matching has.
  @Bean
  StoredValues storedCodes() {
    return new StoredValues(CODES);
  }

  @Bean
  MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, REFERRALS, codec, clock, relay);
  }

  @Bean
  MongoAggregates<FirmProfile, Learnt, FirmDocument> firms(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, FIRMS, codec, clock, relay);
  }

  @Bean
  MongoAggregates<FirmPlaces, FirmPlaces.Event, FirmPlacesDocument> firmPlaces(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, PLACES, codec, clock, relay);
  }

  /// Open referrals, and those that count against a quota or say something about prices.
  @Bean
  StoredChanges<Referral> referralChanges(
      MongoOperations mongo, MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals) {
    return new MongoStoredChanges<>(
        mongo,
        referrals,
        since ->
            Query.query(
                new Criteria()
                    .orOperator(
                        Criteria.where("state.word").in("open", "offered", "escalated"),
                        Criteria.where("state.since").gte(Date.from(since)),
                        Criteria.where("state.lastOfferAt").gte(Date.from(since)))));
  }

  @Bean
  StoredChanges<FirmProfile> firmChanges(
      MongoOperations mongo, MongoAggregates<FirmProfile, Learnt, FirmDocument> firms) {
    return new MongoStoredChanges<>(mongo, firms, _ -> new Query());
  }

  @Bean
  KnownFirms knownFirms(MongoAggregates<FirmProfile, Learnt, FirmDocument> firms) {
    return () -> {
      var all = new ArrayList<FirmFacts>();
      firms.forEach(found -> {
        if (found.state() instanceof FirmProfile.Known(var facts)) {
          all.add(facts);
        }
      });
      return all;
    };
  }

  @Bean
  FirmLoad firmLoad(
      MongoAggregates<FirmPlaces, FirmPlaces.Event, FirmPlacesDocument> places,
      MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals) {
    return new MongoFirmLoad(places, referrals);
  }

  /// Firms can be rebuilt from their topic. The index in memory keeps its firms meanwhile, so that
  /// no case is escalated for want of firms.
  @Bean
  Projection firmProjection(MongoAggregates<FirmProfile, Learnt, FirmDocument> firms) {
    return new Projection("firms", List.of(EventStream.FIRM), firms::forgetAll);
  }

  @Bean
  HoldingsSource referralHoldings(
      MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals) {
    return HoldingsSource.of("matching/referral", referrals, Referral::wordFor);
  }
}
