package org.alliance.matching.adapter.mongo;

import java.util.List;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Referrals;
import org.alliance.testkit.AggregatesContract;

abstract class ReferralStoreContract extends AggregatesContract<Referral, ReferralEvent> {
  @Override
  protected List<Referral> states() {
    return Referrals.ALL;
  }

  @Override
  protected String id() {
    return Referrals.CASE.value();
  }
}
