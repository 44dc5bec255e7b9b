package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFERING_TO_TWO;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.TOMORROW;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.referral.ReferralCommand.Expire;
import org.alliance.matching.domain.referral.ReferralCommand.Extend;
import org.alliance.matching.domain.referral.ReferralEvent.Extended;
import org.junit.jupiter.api.Test;

/// A coordinator gives a firm more time.
class ReferralExtensionTests {
  private static final Duration MOST = Urgency.SOON.mostMoreTime();

  @Test
  void movesTheDeadlineOfOneOfferAndOnlyForward() {
    var later = TOMORROW.plusSeconds(3_600);
    var extended = new Extended(offer(OFFER_1, FIRST).extended(later));
    Stream.of(OFFERING, OFFERING_TO_TWO)
        .forEach(state -> {
          assertThat(ReferralDecider.decide(state, new Extend(OFFER_1, FIRST, later)))
              .isEqualTo(Decision.happened(extended));
          var after = Referral.DECIDER.after(state, List.of(extended));
          assertThat(Referral.outOf(after)).hasSameSizeAs(Referral.outOf(state));
          assertThat(Referral.outOf(after).getFirst().answerBy()).isEqualTo(later);
          assertThat(ReferralDecider.decide(after, new Extend(OFFER_1, FIRST, later)))
              .isEqualTo(Decision.happened());
          assertThat(ReferralDecider.decide(after, new Extend(OFFER_1, FIRST, TOMORROW)))
              .isEqualTo(Decision.happened());
        });
  }

  @Test
  void hasALimitFromTheFirstDeadlineOnHoweverOftenItIsMoved() {
    var most = TOMORROW.plus(MOST);
    var after =
        Referral.DECIDER.after(
            OFFERING, List.of(new Extended(offer(OFFER_1, FIRST).extended(most))));
    assertThat(ReferralDecider.decide(OFFERING, new Extend(OFFER_1, FIRST, most)))
        .isInstanceOf(Decision.Happened.class);
    Stream.of(OFFERING, after)
        .forEach(state ->
            assertThat(
                    ReferralDecider.decide(state, new Extend(OFFER_1, FIRST, most.plusMillis(1))))
                .isEqualTo(Decision.refused(Refusal.TOO_MUCH_TIME)));
  }

  @Test
  void comesTooLateForAnOfferThatIsOver() {
    var later = TOMORROW.plusSeconds(3_600);
    Stream.of(OPEN, WITH_COORDINATOR)
        .forEach(state ->
            assertThat(ReferralDecider.decide(state, new Extend(OFFER_1, FIRST, later)))
                .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
    assertThat(ReferralDecider.decide(OFFERING, new Extend(OFFER_1, SECOND, later)))
        .isEqualTo(Decision.refused(Refusal.NOT_OFFERED_TO_THIS_FIRM));
  }

  /// The scheduler saw the old deadline pass.
  @Test
  void keepsAnOfferThatWasAboutToExpire() {
    var later = TOMORROW.plusSeconds(3_600);
    var after =
        Referral.DECIDER.after(
            OFFERING, List.of(new Extended(offer(OFFER_1, FIRST).extended(later))));
    assertThat(ReferralDecider.decide(after, new Expire(OFFER_1, TOMORROW, next(SECOND))))
        .isEqualTo(Decision.happened());
    var over = ReferralDecider.decide(after, new Expire(OFFER_1, later, next(SECOND)));
    assertThat(((Decision.Happened<ReferralEvent, Refusal>) over).events()).hasSize(2);
  }
}
