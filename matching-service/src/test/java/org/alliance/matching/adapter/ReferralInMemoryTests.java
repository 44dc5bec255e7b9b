package org.alliance.matching.adapter;

import org.alliance.kit.aggregate.Aggregates;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.testkit.InMemoryAggregates;

class ReferralInMemoryTests extends ReferralStoreContract {
  private final InMemoryAggregates<Referral, ReferralEvent> store =
      InMemoryAggregates.of(MongoConfiguration.REFERRALS);

  @Override
  protected Aggregates<Referral, ReferralEvent> aggregates() {
    return store;
  }
}
