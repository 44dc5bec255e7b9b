package org.alliance.matching.domain.referral;

import static org.alliance.contracts.values.engagement.ServiceCategory.COMPENSATION;
import static org.alliance.contracts.values.engagement.ServiceCategory.COUNSELLING;
import static org.alliance.contracts.values.engagement.ServiceCategory.LAWSUIT;
import static org.alliance.contracts.values.referral.NeedCover.ANOTHER_FIRM;
import static org.alliance.contracts.values.referral.NeedCover.CLIENT_DOES_NOT_WANT_IT;
import static org.alliance.contracts.values.referral.NeedCover.PARTNER_ORGANISATION;
import static org.alliance.contracts.values.referral.NeedCover.THIS_FIRM;
import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.CLOSED;
import static org.alliance.matching.domain.referral.Referrals.COVERED;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OFFER_2;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.PARTLY;
import static org.alliance.matching.domain.referral.Referrals.RETURNED_COVERED;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.TWO_SERVICES;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.counselling;
import static org.alliance.matching.domain.referral.Referrals.covered;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.PublishedEvents;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.Cover;
import org.alliance.matching.domain.referral.ReferralCommand.End;
import org.alliance.matching.domain.referral.ReferralCommand.Lift;
import org.alliance.matching.domain.referral.ReferralCommand.NoteConnection;
import org.alliance.matching.domain.referral.ReferralCommand.OpenNeed;
import org.alliance.matching.domain.referral.ReferralCommand.Return;
import org.alliance.matching.domain.referral.ReferralEvent.NeedCovered;
import org.alliance.matching.domain.referral.ReferralEvent.NeedOpened;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoveringNeedsTests {
  private static Cover cover(ServiceCategory service, NeedCover how) {
    return new Cover(service, how, "0123456789abcdef", NOW);
  }

  private static Referral after(Referral state, ReferralCommand... commands) {
    var now = state;
    for (var command : commands) {
      var decision = ReferralDecider.decide(now, command);
      assertThat(decision).isInstanceOf(Decision.Happened.class);
      now =
          Referral.DECIDER.after(
              now, ((Decision.Happened<ReferralEvent, Refusal>) decision).events());
    }
    return now;
  }

  private static List<ServiceCategory> open(Referral state) {
    return Referral.historyOf(state).openNeeds();
  }

  private static List<ServiceCategory> wanted(Referral state) {
    return Referral.historyOf(state).wanted().services();
  }

  private static Decision<ReferralEvent, Refusal> refused(Refusal why) {
    return Decision.refused(why);
  }

  @Nested
  class Covering {
    @ParameterizedTest
    @EnumSource(NeedCover.class)
    void recordsWhatCoversANeedAndSaysSoOnce(NeedCover how) {
      assertThat(open(PARTLY)).containsExactly(COUNSELLING);
      assertThat(ReferralDecider.decide(PARTLY, cover(COUNSELLING, how)))
          .isEqualTo(Decision.happened(new NeedCovered(counselling(how))));
      var covered = after(PARTLY, cover(COUNSELLING, how));
      assertThat(open(covered)).isEmpty();
      assertThat(ReferralDecider.decide(covered, cover(COUNSELLING, how)))
          .isEqualTo(Decision.happened());
      assertThat(PublishedEvents.of(covered, new NeedCovered(counselling(how))))
          .contains(new NeedChanged(Referrals.CASE, FIRST, COUNSELLING, how));
    }

    @Test
    void isRefusedIfItIsCoveredInAnotherWay() {
      assertThat(ReferralDecider.decide(COVERED, cover(COUNSELLING, ANOTHER_FIRM)))
          .isEqualTo(refused(Refusal.COVERED_OTHERWISE));
    }

    @Test
    void isRefusedOfAServiceThatTheFirmTookOnOrTheClientNeverAskedFor() {
      Stream.of(COMPENSATION, LAWSUIT)
          .forEach(service ->
              assertThat(ReferralDecider.decide(PARTLY, cover(service, ANOTHER_FIRM)))
                  .isEqualTo(refused(Refusal.NO_OPEN_NEED)));
    }

    @Test
    void isRefusedWhileNoFirmHasTheCase() {
      assertThat(ReferralDecider.decide(ABSENT, cover(COUNSELLING, ANOTHER_FIRM)))
          .isEqualTo(refused(Refusal.NO_SUCH_REFERRAL));
      Stream.of(OPEN, OFFERING, WITH_COORDINATOR, CLOSED, RETURNED_COVERED)
          .forEach(state ->
              assertThat(ReferralDecider.decide(state, cover(COUNSELLING, ANOTHER_FIRM)))
                  .isEqualTo(refused(Refusal.NO_FIRM_HAS_THE_CASE)));
    }

    /// Matching does not know then what the firm took on. One service at least it did.
    @Test
    void ofAFirmFromBeforeWhatItTookOnWasStoredLeavesOneService() {
      var old =
          new Referral.WithFirm(
              CaseHistory.of(Referrals.CASE, Referrals.NUMBER, TWO_SERVICES, NOW),
              offer(OFFER_2, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()));
      var covered = after(old, cover(COUNSELLING, PARTNER_ORGANISATION));
      assertThat(ReferralDecider.decide(covered, cover(COMPENSATION, PARTNER_ORGANISATION)))
          .isEqualTo(refused(Refusal.NO_OPEN_NEED));
      assertThat(ReferralDecider.decide(WITH_FIRM, cover(COMPENSATION, PARTNER_ORGANISATION)))
          .isEqualTo(refused(Refusal.NO_OPEN_NEED));
    }

    @Test
    void isNotNeededOfAServiceThatTheFirmConnectedTheClientWith() {
      var connected = after(PARTLY, new NoteConnection(FIRST, COUNSELLING));
      assertThat(open(connected)).isEmpty();
      assertThat(ReferralDecider.decide(connected, cover(COUNSELLING, ANOTHER_FIRM)))
          .isEqualTo(refused(Refusal.NO_OPEN_NEED));
      assertThat(ReferralDecider.decide(connected, new NoteConnection(FIRST, COUNSELLING)))
          .isEqualTo(Decision.happened());
      Stream.of(new NoteConnection(SECOND, COUNSELLING), new NoteConnection(FIRST, LAWSUIT))
          .forEach(other ->
              assertThat(ReferralDecider.decide(PARTLY, other)).isEqualTo(Decision.happened()));
    }
  }

  @Nested
  class OpeningAgain {
    @Test
    void takesBackWhatWasRecordedAndSaysSoOnce() {
      var opened = new NeedOpened(counselling(PARTNER_ORGANISATION));
      assertThat(ReferralDecider.decide(COVERED, new OpenNeed(COUNSELLING)))
          .isEqualTo(Decision.happened(opened));
      assertThat(Referral.evolve(COVERED, opened)).isEqualTo(PARTLY);
      assertThat(ReferralDecider.decide(PARTLY, new OpenNeed(COUNSELLING)))
          .isEqualTo(Decision.happened());
      assertThat(PublishedEvents.of(PARTLY, opened))
          .contains(new NeedChanged(Referrals.CASE, FIRST, COUNSELLING, null));
    }

    @Test
    void isRefusedOfWhatTheClientNeverAskedFor() {
      assertThat(ReferralDecider.decide(PARTLY, new OpenNeed(LAWSUIT)))
          .isEqualTo(refused(Refusal.NO_OPEN_NEED));
      assertThat(ReferralDecider.decide(ABSENT, new OpenNeed(LAWSUIT)))
          .isEqualTo(refused(Refusal.NO_SUCH_REFERRAL));
    }

    @Test
    void asksTheNextFirmIfNoFirmHasTheCase() {
      var opened = after(RETURNED_COVERED, new OpenNeed(COUNSELLING));
      assertThat(wanted(opened)).containsExactly(COUNSELLING, COMPENSATION);
    }

    /// That firm has read of the other services alone.
    @Test
    void isRefusedWhileAFirmIsAsked() {
      var asked = Referral.evolve(RETURNED_COVERED, new Offered(offer(OFFER_2, SECOND)));
      assertThat(ReferralDecider.decide(asked, new OpenNeed(COUNSELLING)))
          .isEqualTo(refused(Refusal.AN_OFFER_IS_OUT));
      assertThat(ReferralDecider.decide(asked, new OpenNeed(COMPENSATION)))
          .isEqualTo(Decision.happened());
    }
  }

  /// What was recorded outlives the firm, unless the firm itself covered it.
  @Nested
  class WhenTheFirmNoLongerHasTheCase {
    @ParameterizedTest
    @EnumSource(value = NeedCover.class, names = "THIS_FIRM", mode = EnumSource.Mode.EXCLUDE)
    void theNextFirmIsNotAskedForWhatOthersCover(NeedCover how) {
      var returned = after(covered(how), new Return(FIRST, next(SECOND)));
      assertThat(wanted(returned)).containsExactly(COMPENSATION);
      assertThat(Referral.outOf(returned)).hasSize(1);
      var made = PublishedEvents.of(returned, new Offered(Referral.outOf(returned).getFirst()));
      assertThat(made)
          .get()
          .isInstanceOfSatisfying(
              OfferMade.class,
              offer -> assertThat(offer.facts().services()).containsExactly(COMPENSATION));

      var accepted = after(returned, new Accept(OFFER_2, SECOND, List.of()));
      assertThat(open(accepted)).isEmpty();
      assertThat(
              PublishedEvents.of(
                  accepted, new ReferralEvent.Assigned(offer(OFFER_2, SECOND), List.of())))
          .get()
          .isInstanceOfSatisfying(
              FirmAssigned.class,
              assigned -> assertThat(assigned.services()).containsExactly(COMPENSATION));

      var opened = after(accepted, new OpenNeed(COUNSELLING));
      assertThat(open(opened)).containsExactly(COUNSELLING);
      assertThat(wanted(opened)).containsExactly(COMPENSATION);
      assertThat(wanted(after(opened, new Return(SECOND, next()))))
          .containsExactly(COUNSELLING, COMPENSATION);
    }

    @Test
    void theNextFirmIsAskedForWhatOnlyTheLastOneCovered() {
      var returned = after(covered(THIS_FIRM), new Return(FIRST, next(SECOND)));
      assertThat(wanted(returned)).containsExactly(COUNSELLING, COMPENSATION);
      assertThat(Referral.historyOf(returned).needs().covered()).isEmpty();
      var partly = after(returned, new Accept(OFFER_2, SECOND, List.of(COMPENSATION)));
      assertThat(open(partly)).containsExactly(COUNSELLING);
    }

    @Test
    void aCaseThatIsOpenedAgainKeepsWhatOthersCover() {
      var lift = new Lift(Set.of(StopReason.ENGAGEMENT_OVER), ReferralCommand.Next.later(NOW));
      var done =
          after(covered(CLIENT_DOES_NOT_WANT_IT), new End(FIRST, StopReason.ENGAGEMENT_OVER));
      assertThat(Referral.historyOf(done).needs().covered()).hasSize(1);
      assertThat(wanted(after(done, lift))).containsExactly(COMPENSATION);
      var byFirm = after(covered(THIS_FIRM), new End(FIRST, StopReason.ENGAGEMENT_OVER));
      assertThat(wanted(after(byFirm, lift))).containsExactly(COUNSELLING, COMPENSATION);
    }
  }
}
