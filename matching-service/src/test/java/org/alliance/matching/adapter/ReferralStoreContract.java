package org.alliance.matching.adapter;

import java.util.List;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Referrals;
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
