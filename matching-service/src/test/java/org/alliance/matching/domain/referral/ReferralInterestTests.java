package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.CLOSED;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.referral.Offer.Outcome;
import org.alliance.matching.domain.referral.ReferralCommand.Decline;
import org.alliance.matching.domain.referral.ReferralCommand.Exclude;
import org.alliance.matching.domain.referral.ReferralCommand.ShowInterest;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent.InterestShown;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.junit.jupiter.api.Test;

/// A firm says that it would take a case.
class ReferralInterestTests {
  @Test
  void isRememberedOnceWhileTheCaseLooksForAFirm() {
    Stream.of(OPEN, OFFERING, WITH_COORDINATOR)
        .forEach(state -> {
          assertThat(decided(state, new ShowInterest(SECOND)))
              .containsExactly(new InterestShown(SECOND));
          assertThat(decided(after(state, SECOND), new ShowInterest(SECOND))).isEmpty();
        });
  }

  @Test
  void isNoNewsWhenAFirmHasTheCaseOrNobodyMayBeAsked() {
    Stream.of(ABSENT, WITH_FIRM, CLOSED)
        .forEach(
            state -> assertThat(decided(state, new ShowInterest(SECOND))).as("" + state).isEmpty());
  }

  @Test
  void isNoNewsOfAFirmThatIsBeingAsked() {
    assertThat(decided(OFFERING, new ShowInterest(FIRST))).isEmpty();
  }

  @Test
  void neverOverridesAConflictAHandBackOrAnExclusion() {
    assertThat(decided(WITH_COORDINATOR, new ShowInterest(FIRST))).isEmpty();
    assertThat(decided(open(Outcome.RETURNED, Optional.empty()), new ShowInterest(FIRST)))
        .isEmpty();
    var excluded = Referral.DECIDER.after(OPEN, decided(OPEN, new Exclude(SECOND, next(FIRST))));
    assertThat(decided(excluded, new ShowInterest(SECOND))).isEmpty();
  }

  @Test
  void letsAFirmBeAskedAgainThatHadNoTimeOrDidNotAnswer() {
    for (var over :
        List.of(
            open(Outcome.EXPIRED, Optional.empty()),
            open(Outcome.DECLINED, Optional.of(OfferDeclineReason.CAPACITY)))) {
      assertThat(Referral.historyOf(over).asked()).contains(FIRST);
      var wanted = after(over, FIRST);
      assertThat(Referral.historyOf(wanted).asked()).doesNotContain(FIRST);
      assertThat(decided(wanted, new TryAgain(next(FIRST)))).hasOnlyElementsOfType(Offered.class);
    }
  }

  @Test
  void isUsedUpByTheOffer() {
    var wanted = after(OPEN, SECOND);
    var offered = Referral.DECIDER.after(wanted, decided(wanted, new TryAgain(next(SECOND))));
    assertThat(Referral.historyOf(offered).interested()).isEmpty();
    var declined =
        decided(
            offered,
            new Decline(OFFER_1, SECOND, OfferDeclineReason.CAPACITY, next(FIRST, SECOND)));
    assertThat(Referral.historyOf(Referral.DECIDER.after(offered, declined)).asked())
        .contains(SECOND);
  }

  @Test
  void saysInTheExplanationWhyTheFirmWasAskedBeforeOthers() {
    var wanted = after(OPEN, SECOND);
    assertThat(decided(wanted, new TryAgain(next(SECOND, FIRST))))
        .singleElement()
        .isInstanceOfSatisfying(
            Offered.class, made -> assertThat(made.offer().explanation().wanted()).isTrue());
    assertThat(decided(wanted, new TryAgain(next(FIRST, SECOND))))
        .singleElement()
        .isInstanceOfSatisfying(
            Offered.class, made -> assertThat(made.offer().explanation().wanted()).isFalse());
  }

  @Test
  void getsAnOfferAlsoAfterTheMostOffers() {
    var over = open(Outcome.EXPIRED, Optional.empty());
    assertThat(decided(over, new TryAgain(next(1, SECOND))))
        .hasOnlyElementsOfType(ReferralEvent.Escalated.class);
    assertThat(decided(after(over, SECOND), new TryAgain(next(1, SECOND))))
        .hasOnlyElementsOfType(Offered.class);
  }

  private static Referral open(Outcome outcome, Optional<OfferDeclineReason> why) {
    return new Referral.Open(Referrals.history().with(offer(OFFER_1, FIRST).ended(outcome, why)));
  }

  private static Referral after(Referral state, FirmId firm) {
    return Referral.DECIDER.after(state, List.of(new InterestShown(firm)));
  }

  private static List<ReferralEvent> decided(Referral state, ReferralCommand command) {
    return ReferralDecider.decide(state, command)
            instanceof Decision.Happened<ReferralEvent, Refusal>(var events)
        ? events
        : List.of();
  }
}
