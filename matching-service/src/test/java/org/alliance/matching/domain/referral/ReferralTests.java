package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.ALL;
import static org.alliance.matching.domain.referral.Referrals.CASE;
import static org.alliance.matching.domain.referral.Referrals.FACTS;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.NUMBER;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFERING_TO_TWO;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OFFER_2;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.TOMORROW;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.PublishedEvents;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.Decline;
import org.alliance.matching.domain.referral.ReferralCommand.Expire;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Open;
import org.alliance.matching.domain.referral.ReferralEvent.Assigned;
import org.alliance.matching.domain.referral.ReferralEvent.Declined;
import org.alliance.matching.domain.referral.ReferralEvent.Escalated;
import org.alliance.matching.domain.referral.ReferralEvent.Expired;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.ReferralEvent.Opened;
import org.alliance.matching.domain.referral.ReferralEvent.Superseded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Every state with every command.
class ReferralTests {
  @Nested
  class Opening {
    private final Open open = new Open(CASE, NUMBER, FACTS, true, next(FIRST, SECOND));

    @Test
    void asksTheBestFirm() {
      assertThat(ReferralDecider.decide(ABSENT, open))
          .isEqualTo(
              Decision.happened(
                  new Opened(CASE, NUMBER, FACTS, NOW),
                  new Offered(offer(OFFER_1, FIRST, FIRST, SECOND))));
    }

    @Test
    void goesToACoordinatorWhenNobodyCanBeAsked() {
      assertThat(ReferralDecider.decide(ABSENT, new Open(CASE, NUMBER, FACTS, true, next())))
          .isEqualTo(
              Decision.happened(
                  new Opened(CASE, NUMBER, FACTS, NOW),
                  new Escalated(EscalationReason.NO_ELIGIBLE_FIRM, Obstacle.of(NOBODY), NOW)));
    }

    @Test
    void waitsWhileNoFirmIsKnownAtAll() {
      var blind = new Next(Ranking.NOBODY_KNOWN, List.of(), 1, true, NOW, NOW, 3);
      assertThat(ReferralDecider.decide(ABSENT, new Open(CASE, NUMBER, FACTS, true, blind)))
          .isEqualTo(Decision.happened(new Opened(CASE, NUMBER, FACTS, NOW)));
    }

    @Test
    void happensOnce() {
      ALL.stream()
          .skip(1)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, open)).isEqualTo(Decision.happened()));
    }
  }

  @Nested
  class Accepting {
    @Test
    void givesTheCaseToTheFirmThatIsAsked() {
      assertThat(ReferralDecider.decide(OFFERING, new Accept(OFFER_1, FIRST, List.of())))
          .isEqualTo(Decision.happened(new Assigned(offer(OFFER_1, FIRST), List.of())));
    }

    @Test
    void isPublishedWithTheServicesThatTheFirmTakesOn() {
      var some = List.of(ServiceCategory.IMMIGRATION);
      assertThat(services(new Accept(OFFER_1, FIRST, some))).isEqualTo(some);
      assertThat(services(new Accept(OFFER_1, FIRST, List.of()))).isEqualTo(FACTS.services());
    }

    private static List<ServiceCategory> services(Accept accept) {
      var events =
          ((Decision.Happened<ReferralEvent, Refusal>) ReferralDecider.decide(OFFERING, accept))
              .events();
      var after = Referral.DECIDER.after(OFFERING, events);
      return ((FirmAssigned) PublishedEvents.of(after, events.getFirst()).orElseThrow()).services();
    }

    @Test
    void isRefusedToAnybodyElse() {
      assertThat(ReferralDecider.decide(OFFERING, new Accept(OFFER_1, SECOND, List.of())))
          .isEqualTo(Decision.refused(Refusal.NOT_OFFERED_TO_THIS_FIRM));
    }

    @Test
    void isRefusedOnceTheOfferIsOver() {
      assertThat(ReferralDecider.decide(ABSENT, new Accept(OFFER_1, FIRST, List.of())))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, WITH_FIRM, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, new Accept(OFFER_1, FIRST, List.of())))
                  .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
      assertThat(ReferralDecider.decide(OFFERING, new Accept(OFFER_2, FIRST, List.of())))
          .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER));
      assertThat(ReferralDecider.decide(WITH_FIRM, new Accept(OFFER_2, SECOND, List.of())))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    }
  }

  @Nested
  class Declining {
    @Test
    void asksTheNextFirm() {
      var decision =
          ReferralDecider.decide(
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
          ReferralDecider.decide(
              OFFERING, new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, next()));
      assertThat(decision)
          .isEqualTo(
              Decision.happened(
                  new Declined(offer(OFFER_1, FIRST), OfferDeclineReason.CONFLICT),
                  new Escalated(EscalationReason.ALL_DECLINED, Obstacle.of(NOBODY), NOW)));
    }

    @Test
    void isRefusedInEveryOtherState() {
      var decline = new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, next(SECOND));
      assertThat(ReferralDecider.decide(ABSENT, decline))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, WITH_FIRM, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, decline))
                  .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
    }
  }

  @Nested
  class Expiring {
    @Test
    void asksTheNextFirm() {
      assertThat(ReferralDecider.decide(OFFERING, new Expire(OFFER_1, TOMORROW, next(SECOND))))
          .isEqualTo(
              Decision.happened(
                  new Expired(offer(OFFER_1, FIRST)), new Offered(offer(OFFER_2, SECOND))));
    }

    @Test
    void endsWithACoordinatorAfterTheMostOffers() {
      var once = next(1, SECOND);
      assertThat(ReferralDecider.decide(OFFERING, new Expire(OFFER_1, TOMORROW, once)))
          .isEqualTo(
              Decision.happened(
                  new Expired(offer(OFFER_1, FIRST)),
                  new Escalated(
                      EscalationReason.TOO_MANY_OFFERS,
                      Obstacle.of(Referrals.ranking(SECOND)),
                      NOW)));
    }

    @Test
    void isRefusedInEveryOtherState() {
      assertThat(ReferralDecider.decide(ABSENT, new Expire(OFFER_1, TOMORROW, next(SECOND))))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, WITH_FIRM, WITH_COORDINATOR)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, new Expire(OFFER_1, TOMORROW, next(SECOND))))
                  .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER)));
    }
  }

  @Test
  void isTheSumOfItsEvents() {
    var events =
        Stream.of(
                new Opened(CASE, NUMBER, FACTS, NOW),
                new Offered(offer(OFFER_1, FIRST)),
                new Expired(offer(OFFER_1, FIRST)),
                new Offered(offer(OFFER_2, SECOND)),
                new Assigned(offer(OFFER_2, SECOND), List.of()))
            .toList();
    assertThat(Referral.DECIDER.after(ABSENT, events))
        .isEqualTo(
            new Referral.WithFirm(
                Referrals.history()
                    .with(offer(OFFER_1, FIRST).ended(Offer.Outcome.EXPIRED, Optional.empty()))
                    .takenOn(FACTS.services()),
                offer(OFFER_2, SECOND).ended(Offer.Outcome.ACCEPTED, Optional.empty())));
  }

  @Nested
  class TwoAtATime {
    @Test
    void theFirstThatAcceptsHasTheCaseAndTheOtherIsThanked() {
      var decision =
          ReferralDecider.decide(OFFERING_TO_TWO, new Accept(OFFER_2, SECOND, List.of()));
      assertThat(decision)
          .isEqualTo(
              Decision.happened(
                  new Superseded(offer(OFFER_1, FIRST)),
                  new Assigned(offer(OFFER_2, SECOND), List.of())));
      var after =
          Referral.DECIDER.after(
              OFFERING_TO_TWO,
              List.of(
                  new Superseded(offer(OFFER_1, FIRST)),
                  new Assigned(offer(OFFER_2, SECOND), List.of())));
      assertThat(ReferralDecider.decide(after, new Accept(OFFER_1, FIRST, List.of())))
          .isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    }

    @Test
    void theOtherIsStillAskedWhenOneDeclines() {
      assertThat(
              ReferralDecider.decide(
                  OFFERING_TO_TWO,
                  new Decline(OFFER_1, FIRST, OfferDeclineReason.CONFLICT, next(THIRD))))
          .isEqualTo(
              Decision.happened(new Declined(offer(OFFER_1, FIRST), OfferDeclineReason.CONFLICT)));
    }
  }

  private static final Ranking NOBODY = Referrals.ranking();
  private static final FirmId THIRD = new FirmId("third");
}
