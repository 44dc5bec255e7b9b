package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.CLOSED;
import static org.alliance.matching.domain.referral.Referrals.DONE;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.LEFT;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.NO_CONSENT;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFERING_TO_TWO;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OFFER_2;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM_STOPPED;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.referral.ReferralCommand.End;
import org.alliance.matching.domain.referral.ReferralCommand.Exclude;
import org.alliance.matching.domain.referral.ReferralCommand.Lift;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Return;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent.Ended;
import org.alliance.matching.domain.referral.ReferralEvent.Excluded;
import org.alliance.matching.domain.referral.ReferralEvent.OfferWithdrawn;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.ReferralEvent.Returned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// How the search for a firm ends, and how it goes on after all: every state with every command.
class ReferralEndingTests {
  private static final Offer ACCEPTED =
      offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty());
  private static final End OVER = new End(FIRST, StopReason.ENGAGEMENT_OVER);

  @Nested
  class GivingBack {
    @Test
    void asksAnotherFirm() {
      assertThat(decide(WITH_FIRM, new Return(FIRST, next(SECOND))))
          .isEqualTo(
              Decision.happened(new Returned(ACCEPTED, NOW), new Offered(offer(OFFER_2, SECOND))));
    }

    @Test
    void isRefusedOfAnybodyWhoDoesNotHaveIt() {
      assertThat(decide(WITH_FIRM, new Return(SECOND, next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.NOT_THIS_FIRMS_CASE));
      Stream.of(OPEN, OFFERING, WITH_COORDINATOR, CLOSED, NO_CONSENT, DONE)
          .forEach(state -> {
            assertThat(decide(state, new Return(FIRST, next(SECOND))))
                .isEqualTo(Decision.refused(Refusal.NOT_THIS_FIRMS_CASE));
            assertThat(decide(state, OVER))
                .isEqualTo(Decision.refused(Refusal.NOT_THIS_FIRMS_CASE));
          });
      assertThat(decide(ABSENT, OVER)).isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
    }
  }

  @Test
  void isOverWhenTheFirmsWorkIsDone() {
    assertThat(decide(WITH_FIRM, OVER))
        .isEqualTo(Decision.happened(new Ended(ACCEPTED, StopReason.ENGAGEMENT_OVER)));
    assertThat(after(WITH_FIRM, OVER)).isEqualTo(DONE);
    assertThat(Referral.wordFor(DONE)).isEqualTo("ended");
  }

  @Nested
  class AClientWhoLeavesTheFirm {
    private final End left = new End(FIRST, StopReason.CLIENT_LEFT);

    @Test
    void isNotTakenToAnotherFirm() {
      assertThat(decide(WITH_FIRM, left))
          .isEqualTo(Decision.happened(new Ended(ACCEPTED, StopReason.CLIENT_LEFT)));
      assertThat(after(WITH_FIRM, left)).isEqualTo(LEFT);
      assertThat(Referral.wordFor(LEFT)).isEqualTo("ended");
    }

    @Test
    void isHelpedAgainOnceTheClientWantsIt() {
      var leftAfterWithdrawing = after(WITH_FIRM_STOPPED, left);
      assertThat(Referral.wordFor(leftAfterWithdrawing)).isEqualTo("ended");
      var next = new Lift(StopReason.LIFTED_BY_CLIENT, next(SECOND));
      assertThat(after(leftAfterWithdrawing, next)).isInstanceOf(Referral.Offering.class);
      assertThat(after(LEFT, next)).isInstanceOf(Referral.Offering.class);
    }
  }

  @Nested
  class Excluding {
    @Test
    void takesTheFirmsOfferBackAndAsksAnother() {
      assertThat(decide(OFFERING, new Exclude(FIRST, next(SECOND))))
          .isEqualTo(
              Decision.happened(
                  new Excluded(FIRST),
                  new OfferWithdrawn(offer(OFFER_1, FIRST)),
                  new Offered(offer(OFFER_2, SECOND))));
      assertThat(decide(OFFERING_TO_TWO, new Exclude(FIRST, next())))
          .isEqualTo(
              Decision.happened(new Excluded(FIRST), new OfferWithdrawn(offer(OFFER_1, FIRST))));
    }

    @Test
    void keepsAFirmFromBeingAskedThatWasChosenAMomentBefore() {
      var excluded = after(OPEN, new Exclude(FIRST, next()));
      assertThat(decide(excluded, new Exclude(FIRST, next()))).isEqualTo(Decision.happened());
      assertThat(decide(excluded, new TryAgain(next(FIRST, SECOND))))
          .isEqualTo(Decision.happened());
    }

    @Test
    void isTooLateOnceAFirmHasTheCase() {
      assertThat(decide(WITH_FIRM, new Exclude(FIRST, next())))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
      assertThat(decide(ABSENT, new Exclude(FIRST, next())))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
    }
  }

  @Test
  void startsCountingOffersAnewOnceACoordinatorHasTheCase() {
    Next once = next(1, SECOND);
    assertThat(decide(WITH_COORDINATOR, new TryAgain(once))).isEqualTo(Decision.happened());
    var handedOver =
        new Referral.WithCoordinator(
            Referral.historyOf(WITH_COORDINATOR).handedOver(),
            EscalationReason.TOO_MANY_OFFERS,
            new Obstacle(3, Map.of()),
            NOW);
    assertThat(decide(handedOver, new TryAgain(once)))
        .isEqualTo(Decision.happened(new Offered(offer(OFFER_2, SECOND))));
  }

  private static Decision<ReferralEvent, Refusal> decide(Referral state, ReferralCommand command) {
    return ReferralDecider.decide(state, command);
  }

  private static Referral after(Referral state, ReferralCommand command) {
    return decide(state, command) instanceof Decision.Happened<ReferralEvent, Refusal>(var events)
        ? Referral.DECIDER.after(state, events)
        : state;
  }
}
