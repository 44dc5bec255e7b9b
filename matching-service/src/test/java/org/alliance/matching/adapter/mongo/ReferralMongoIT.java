package org.alliance.matching.adapter.mongo;

import java.time.Clock;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;

class ReferralMongoIT extends ReferralStoreContract {
  private final Aggregates<Referral, ReferralEvent> store =
      new MongoAggregates<>(
          MatchingStore.template(),
          MongoConfiguration.REFERRALS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<Referral, ReferralEvent> aggregates() {
    return store;
  }
}
