package org.alliance.matching.adapter;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.alliance.matching.domain.FirmProfile;
import org.alliance.matching.domain.FirmProfile.Learnt;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Matching's stores.
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
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
              new Index("state.word", ASC).on("state.answerBy", ASC),
              new Index("state.since", ASC),
              new Index("state.lastOfferAt", ASC));

  static final AggregateMapping<FirmProfile, Learnt, FirmDocument> FIRMS =
      new AggregateMapping<>(
          "firms",
          FirmProfile.DECIDER.initial(),
          FirmDocument.class,
          FirmDocument::of,
          FirmDocument::toDomain,
          null,
          (_, _) -> Optional.empty());

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

  /// What matching knows of firms. The index in memory keeps what it has meanwhile, so that no case
  /// is escalated for want of firms.
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
