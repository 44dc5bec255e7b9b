package org.alliance.matching.adapter.mongo;

import org.alliance.kit.aggregate.Aggregates;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.testkit.InMemoryAggregates;

class ReferralInMemoryTests extends ReferralStoreContract {
  private final InMemoryAggregates<Referral, ReferralEvent> store =
      InMemoryAggregates.of(MongoConfiguration.REFERRALS);

  @Override
  protected Aggregates<Referral, ReferralEvent> aggregates() {
    return store;
  }
}
