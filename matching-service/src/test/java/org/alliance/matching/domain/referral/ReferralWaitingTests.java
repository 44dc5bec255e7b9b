package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OFFER_2;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent.Escalated;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// How the search goes on for a case that waits for a firm or lies with a coordinator.
class ReferralWaitingTests {
  @Nested
  class TryingAgain {
    @Test
    void asksAFirmForACaseThatWaits() {
      assertThat(ReferralDecider.decide(OPEN, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.happened(new Offered(offer(OFFER_1, FIRST))));
      assertThat(ReferralDecider.decide(WITH_COORDINATOR, new TryAgain(next(SECOND))))
          .isEqualTo(Decision.happened(new Offered(offer(OFFER_2, SECOND))));
    }

    @Test
    void leavesTheCaseWithTheCoordinatorWhenNobodyCanBeAsked() {
      assertThat(ReferralDecider.decide(WITH_COORDINATOR, new TryAgain(next())))
          .isEqualTo(Decision.happened());
    }

    @Test
    void isRefusedWhileSomebodyIsAskedOrHasIt() {
      assertThat(ReferralDecider.decide(ABSENT, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      assertThat(ReferralDecider.decide(OFFERING, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.AN_OFFER_IS_OUT));
      assertThat(ReferralDecider.decide(WITH_FIRM, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    }
  }

  @Nested
  class Waiting {
    @Test
    void isAllowedWhileABatchMayFindABetterFirm() {
      var wait = new Next(Referrals.ranking(FIRST), List.of(), 1, true, NOW, NOW, 3);
      assertThat(ReferralDecider.decide(OPEN, new TryAgain(wait))).isEqualTo(Decision.happened());
    }

    @Test
    void endsWithACoordinatorWhenPlacesAreKeptForOthersForTooLong() {
      var kept = Referrals.ranking(FIRST);
      var no = new Next(kept, List.of(), 1, false, NOW, NOW, 3);
      assertThat(ReferralDecider.decide(OPEN, new TryAgain(no)))
          .isEqualTo(
              Decision.happened(
                  new Escalated(EscalationReason.KEPT_FOR_OTHERS, Obstacle.of(kept), NOW)));
    }

    @Test
    void endsWithACoordinatorWhenNobodyHasRoomForTooLong() {
      var full = new Ranking("1", 3, Map.of(EligibilityRule.HAS_CAPACITY, 3), 0, List.of());
      var patient = new Next(full, List.of(), 1, true, NOW, NOW, 3);
      var no = new Next(full, List.of(), 1, false, NOW, NOW, 3);
      assertThat(ReferralDecider.decide(OPEN, new TryAgain(patient)))
          .isEqualTo(Decision.happened());
      assertThat(ReferralDecider.decide(OPEN, new TryAgain(no)))
          .isEqualTo(
              Decision.happened(
                  new Escalated(EscalationReason.NO_CAPACITY, Obstacle.of(full), NOW)));
    }
  }
}
