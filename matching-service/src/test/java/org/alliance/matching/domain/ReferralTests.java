package org.alliance.matching.domain;

import static org.alliance.matching.domain.Referrals.ABSENT;
import static org.alliance.matching.domain.Referrals.ALL;
import static org.alliance.matching.domain.Referrals.CASE;
import static org.alliance.matching.domain.Referrals.FACTS;
import static org.alliance.matching.domain.Referrals.FIRST;
import static org.alliance.matching.domain.Referrals.NOW;
import static org.alliance.matching.domain.Referrals.OFFERING;
import static org.alliance.matching.domain.Referrals.OFFER_1;
import static org.alliance.matching.domain.Referrals.OFFER_2;
import static org.alliance.matching.domain.Referrals.OPEN;
import static org.alliance.matching.domain.Referrals.SECOND;
import static org.alliance.matching.domain.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.Referrals.next;
import static org.alliance.matching.domain.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.ReferralCommand.Accept;
import org.alliance.matching.domain.ReferralCommand.Decline;
import org.alliance.matching.domain.ReferralCommand.Expire;
import org.alliance.matching.domain.ReferralCommand.Next;
import org.alliance.matching.domain.ReferralCommand.Open;
import org.alliance.matching.domain.ReferralCommand.TryAgain;
import org.alliance.matching.domain.ReferralEvent.Assigned;
import org.alliance.matching.domain.ReferralEvent.Declined;
import org.alliance.matching.domain.ReferralEvent.Escalated;
import org.alliance.matching.domain.ReferralEvent.Expired;
import org.alliance.matching.domain.ReferralEvent.Offered;
import org.alliance.matching.domain.ReferralEvent.Opened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Every state with every command.
class ReferralTests {
  @Nested
  class Opening {
    private final Open open = new Open(CASE, FACTS, next(FIRST, SECOND));

    @Test
    void asksTheBestFirm() {
      assertThat(Referral.decide(ABSENT, open))
          .isEqualTo(
              Decision.happened(
                  new Opened(CASE, FACTS), new Offered(offer2(OFFER_1, next(FIRST, SECOND)))));
    }

    @Test
    void goesToACoordinatorWhenNobodyCanBeAsked() {
      assertThat(Referral.decide(ABSENT, new Open(CASE, FACTS, next())))
          .isEqualTo(
              Decision.happened(
                  new Opened(CASE, FACTS), new Escalated(EscalationReason.NO_ELIGIBLE_FIRM, NOW)));
    }

    @Test
    void waitsWhileNoFirmIsKnownAtAll() {
      var blind = new Next(Ranking.NOBODY_KNOWN, NOW, NOW, 3);
      assertThat(Referral.decide(ABSENT, new Open(CASE, FACTS, blind)))
          .isEqualTo(Decision.happened(new Opened(CASE, FACTS)));
    }

    @Test
    void happensOnce() {
      ALL.stream()
          .skip(1)
          .forEach(
              state -> assertThat(Referral.decide(state, open)).isEqualTo(Decision.happened()));
    }
  }

  @Nested
  class Accepting {
    @Test
    void givesTheCaseToTheFirmThatIsAsked() {
      assertThat(Referral.decide(OFFERING, new Accept(OFFER_1, FIRST)))
          .isEqualTo(Decision.happened(new Assigned(offer(OFFER_1, FIRST))));
    }

    @Test
    void isRefusedToAnybodyElse() {
      assertThat(Referral.decide(OFFERING, new Accept(OFFER_1, SECOND)))
          .isEqualTo(Decision.refused(Refusal.NOT_OFFERED_TO_THIS_FIRM));
    }

    @Test
    void isRefusedOnceTheOfferIsOver() {
      assertThat(Referral.decide(ABSENT, new Accept(OFFER_1, FIRST)))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, WITH_FIRM, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(Referral.decide(state, new Accept(OFFER_1, FIRST)))
                  .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
      assertThat(Referral.decide(OFFERING, new Accept(OFFER_2, FIRST)))
          .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER));
      assertThat(Referral.decide(WITH_FIRM, new Accept(OFFER_2, SECOND)))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    }
  }

  @Nested
  class Declining {
    @Test
    void asksTheNextFirm() {
      var decision =
          Referral.decide(
              OFFERING, new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, next(SECOND)));
      assertThat(decision)
          .isEqualTo(
              Decision.happened(
                  new Declined(offer(OFFER_1, FIRST), OfferDeclineReason.CONFLICT),
                  new Offered(offer(OFFER_2, SECOND))));
    }

    @Test
    void goesToACoordinatorWhenNobodyIsLeft() {
      var decision =
          Referral.decide(
              OFFERING, new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, next()));
      assertThat(decision)
          .isEqualTo(
              Decision.happened(
                  new Declined(offer(OFFER_1, FIRST), OfferDeclineReason.CONFLICT),
                  new Escalated(EscalationReason.ALL_DECLINED, NOW)));
    }

    @Test
    void isRefusedInEveryOtherState() {
      var decline = new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, next(SECOND));
      assertThat(Referral.decide(ABSENT, decline))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, WITH_FIRM, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(Referral.decide(state, decline))
                  .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
    }
  }

  @Nested
  class Expiring {
    @Test
    void asksTheNextFirm() {
      assertThat(Referral.decide(OFFERING, new Expire(OFFER_1, next(SECOND))))
          .isEqualTo(
              Decision.happened(
                  new Expired(offer(OFFER_1, FIRST)), new Offered(offer(OFFER_2, SECOND))));
    }

    @Test
    void endsWithACoordinatorAfterTheMostOffers() {
      var once = new Next(Referrals.ranking(SECOND), NOW, Referrals.TOMORROW, 1);
      assertThat(Referral.decide(OFFERING, new Expire(OFFER_1, once)))
          .isEqualTo(
              Decision.happened(
                  new Expired(offer(OFFER_1, FIRST)),
                  new Escalated(EscalationReason.TOO_MANY_OFFERS, NOW)));
    }

    @Test
    void isRefusedInEveryOtherState() {
      assertThat(Referral.decide(ABSENT, new Expire(OFFER_1, next(SECOND))))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, WITH_FIRM, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(Referral.decide(state, new Expire(OFFER_1, next(SECOND))))
                  .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
    }
  }

  @Nested
  class TryingAgain {
    @Test
    void asksAFirmForACaseThatWaits() {
      assertThat(Referral.decide(OPEN, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.happened(new Offered(offer(OFFER_1, FIRST))));
      assertThat(Referral.decide(WITH_COORDINATOR, new TryAgain(next(SECOND))))
          .isEqualTo(Decision.happened(new Offered(offer(OFFER_2, SECOND))));
    }

    @Test
    void leavesTheCaseWithTheCoordinatorWhenNobodyCanBeAsked() {
      assertThat(Referral.decide(WITH_COORDINATOR, new TryAgain(next())))
          .isEqualTo(Decision.happened());
    }

    @Test
    void isRefusedWhileSomebodyIsAskedOrHasIt() {
      assertThat(Referral.decide(ABSENT, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      assertThat(Referral.decide(OFFERING, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.AN_OFFER_IS_OUT));
      assertThat(Referral.decide(WITH_FIRM, new TryAgain(next(FIRST))))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    }
  }

  @Test
  void isTheSumOfItsEvents() {
    var events =
        Stream.of(
                new Opened(CASE, FACTS),
                new Offered(offer(OFFER_1, FIRST)),
                new Expired(offer(OFFER_1, FIRST)),
                new Offered(offer(OFFER_2, SECOND)),
                new Assigned(offer(OFFER_2, SECOND)))
            .toList();
    assertThat(Referral.DECIDER.after(ABSENT, events))
        .isEqualTo(
            new Referral.WithFirm(
                Referrals.brief()
                    .with(offer(OFFER_1, FIRST).ended(Offer.Outcome.EXPIRED, Optional.empty())),
                offer(OFFER_2, SECOND).ended(Offer.Outcome.ACCEPTED, Optional.empty())));
  }

  private static Offer offer2(OfferId id, Next next) {
    return Offer.made(id, NOW, Referrals.TOMORROW, next.ranking().best().orElseThrow());
  }
}
