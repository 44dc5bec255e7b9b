package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.CASE;
import static org.alliance.matching.domain.referral.Referrals.CLOSED;
import static org.alliance.matching.domain.referral.Referrals.DONE;
import static org.alliance.matching.domain.referral.Referrals.FACTS;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.LEFT;
import static org.alliance.matching.domain.referral.Referrals.NOT_ASKED_YET;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.NO_CONSENT;
import static org.alliance.matching.domain.referral.Referrals.NUMBER;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.REOPENED;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.alliance.matching.domain.referral.Referrals.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.referral.ReferralCommand.Decline;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Open;
import org.alliance.matching.domain.referral.ReferralCommand.Reopen;
import org.alliance.matching.domain.referral.ReferralEvent.Declined;
import org.alliance.matching.domain.referral.ReferralEvent.Escalated;
import org.alliance.matching.domain.referral.ReferralEvent.Lifted;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.ReferralEvent.Opened;
import org.alliance.matching.domain.referral.ReferralEvent.Reopened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferralReopeningTests {
  @Nested
  class Reopening {
    private final Reopen reopen = new Reopen(NOW);

    @Test
    void asksForTheBestFirmOfACaseThatWaitsOrIsWithACoordinator() {
      Stream.of(OPEN, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, reopen))
                  .isEqualTo(Decision.happened(new Reopened())));
    }

    @Test
    void holdsUntilAFirmIsAskedOrACoordinatorHasTheCaseAgain() {
      assertThat(Referral.historyOf(Referral.evolve(OPEN, new Reopened())).isReopened()).isTrue();
      assertThat(
              Referral.historyOf(Referral.evolve(REOPENED, new Offered(offer(OFFER_1, FIRST))))
                  .isReopened())
          .isFalse();
      assertThat(
              Referral.historyOf(
                      Referral.evolve(
                          REOPENED,
                          new Escalated(
                              EscalationReason.NO_ELIGIBLE_FIRM, Obstacle.of(ranking()), NOW)))
                  .isReopened())
          .isFalse();
    }

    @Test
    void liftsThatTheClientHasLeftAFirmAndNoOtherReason() {
      assertThat(ReferralDecider.decide(LEFT, reopen))
          .isEqualTo(
              Decision.happened(new Lifted(Set.of(StopReason.CLIENT_LEFT), NOW), new Reopened()));
      Stream.of(CLOSED, NO_CONSENT, NOT_ASKED_YET, DONE)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, reopen))
                  .isEqualTo(Decision.refused(Refusal.WITHDRAWN)));
    }

    @Test
    void isRefusedWhileAFirmIsAskedOrHasTheCase() {
      assertThat(ReferralDecider.decide(ABSENT, reopen))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      assertThat(ReferralDecider.decide(OFFERING, reopen))
          .isEqualTo(Decision.refused(Refusal.AN_OFFER_IS_OUT));
      assertThat(ReferralDecider.decide(WITH_FIRM, reopen))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    }
  }

  /// What listeners record: the scheduler decides who is asked next.
  @Nested
  class LeavingTheNextFirmToTheScheduler {
    private final Next later = Next.later(NOW);

    @Test
    void recordsOnlyWhatHasHappened() {
      assertThat(ReferralDecider.decide(ABSENT, new Open(CASE, NUMBER, FACTS, true, later)))
          .isEqualTo(Decision.happened(new Opened(CASE, NUMBER, FACTS, NOW)));
      assertThat(
              ReferralDecider.decide(
                  OFFERING, new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, later)))
          .isEqualTo(
              Decision.happened(new Declined(offer(OFFER_1, FIRST), OfferDeclineReason.CONFLICT)));
    }
  }
}
