package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.ALL;
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
import static org.alliance.matching.domain.referral.Referrals.OFFERING_TO_TWO;
import static org.alliance.matching.domain.referral.Referrals.OFFER_1;
import static org.alliance.matching.domain.referral.Referrals.OFFER_2;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.STOPPED_TWICE;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM_STOPPED;
import static org.alliance.matching.domain.referral.Referrals.next;
import static org.alliance.matching.domain.referral.Referrals.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.Exclude;
import org.alliance.matching.domain.referral.ReferralCommand.Lift;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Open;
import org.alliance.matching.domain.referral.ReferralCommand.Return;
import org.alliance.matching.domain.referral.ReferralCommand.Stop;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent.Lifted;
import org.alliance.matching.domain.referral.ReferralEvent.OfferWithdrawn;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.ReferralEvent.Opened;
import org.alliance.matching.domain.referral.ReferralEvent.Returned;
import org.alliance.matching.domain.referral.ReferralEvent.Stopped;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Why nobody is to be asked, and how each reason is lifted by itself: every state with every
/// command.
class ReferralStoppingTests {
  private static final Offer ACCEPTED =
      offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty());
  private static final Stop WITHDRAWN = new Stop(StopReason.CLIENT_WITHDREW);
  private static final Stop NO_CONSENT_ANY_MORE = new Stop(StopReason.CONSENT_WITHDRAWN);
  private static final Lift CONSENT = new Lift(StopReason.LIFTED_BY_CONSENT, next(FIRST));
  private static final Lift UNDONE = new Lift(StopReason.LIFTED_BY_CLIENT, next(FIRST));

  @Nested
  class WithoutConsent {
    private final Open open = new Open(CASE, NUMBER, FACTS, false, next(FIRST, SECOND));

    @Test
    void asksNobodyAndEscalatesNothing() {
      assertThat(decide(ABSENT, open))
          .isEqualTo(
              Decision.happened(
                  new Opened(CASE, NUMBER, FACTS, NOW), new Stopped(StopReason.CONSENT_NOT_GIVEN)));
      assertThat(after(ABSENT, open)).isEqualTo(NOT_ASKED_YET);
      assertThat(Referral.wordFor(NOT_ASKED_YET)).isEqualTo("no-consent");
    }

    @Test
    void asksOnceTheClientAgrees() {
      assertThat(decide(NOT_ASKED_YET, CONSENT))
          .isEqualTo(
              Decision.happened(
                  new Lifted(Set.of(StopReason.CONSENT_NOT_GIVEN), NOW),
                  new Offered(offer(OFFER_1, FIRST))));
    }

    @Test
    void countsForTheFirstAcceptanceOnly() {
      ALL.stream()
          .skip(1)
          .forEach(state -> assertThat(decide(state, open)).isEqualTo(Decision.happened()));
    }
  }

  /// Case-tracking and intake are heard in any order.
  @Nested
  class ClosedBeforeItCame {
    private final Stop closed = new Stop(StopReason.CASE_CLOSED);
    private final Lift reopened = new Lift(StopReason.LIFTED_BY_REOPENING, next(FIRST));
    private final Open open = new Open(CASE, NUMBER, FACTS, true, next(FIRST));

    @Test
    void isNotOffered() {
      var before = after(ABSENT, closed);
      assertThat(decide(before, closed)).isEqualTo(Decision.happened());
      assertThat(decide(before, open))
          .isEqualTo(Decision.happened(new Opened(CASE, NUMBER, FACTS, NOW)));
      assertThat(after(before, open)).isEqualTo(after(after(ABSENT, later(open)), closed));
      assertThat(Referral.wordFor(after(before, open))).isEqualTo("ended");
    }

    @Test
    void isOfferedOnceItIsReopened() {
      assertThat(decide(after(after(ABSENT, closed), open), reopened))
          .isEqualTo(
              Decision.happened(
                  new Lifted(Set.of(StopReason.CASE_CLOSED), NOW),
                  new Offered(offer(OFFER_1, FIRST))));
    }

    @Test
    void isOfferedIfItWasReopenedBeforeItCame() {
      var before = after(after(ABSENT, closed), reopened);
      assertThat(before).isEqualTo(ABSENT);
      assertThat(decide(before, open)).isEqualTo(decide(ABSENT, open));
      assertThat(decide(ABSENT, reopened)).isEqualTo(Decision.happened());
    }

    @Test
    void waitsForConsentToo() {
      var before = after(ABSENT, closed);
      var open = new Open(CASE, NUMBER, FACTS, false, next(FIRST));
      assertThat(after(after(before, open), reopened)).isEqualTo(NOT_ASKED_YET);
    }

    private static Open later(Open open) {
      return new Open(
          open.caseId(), open.caseNumber(), open.facts(), open.maySeekFirms(), Next.later(NOW));
    }
  }

  @Nested
  class Stopping {
    @Test
    void takesBackWhatIsOut() {
      assertThat(decide(OFFERING_TO_TWO, WITHDRAWN))
          .isEqualTo(
              Decision.happened(
                  new OfferWithdrawn(offer(OFFER_1, FIRST)),
                  new OfferWithdrawn(offer(OFFER_2, SECOND)),
                  new Stopped(StopReason.CLIENT_WITHDREW)));
      assertThat(after(OFFERING, WITHDRAWN)).isInstanceOf(Referral.Closed.class);
      for (var state : List.of(OPEN, WITH_COORDINATOR)) {
        assertThat(decide(state, NO_CONSENT_ANY_MORE))
            .isEqualTo(Decision.happened(new Stopped(StopReason.CONSENT_WITHDRAWN)));
      }
    }

    @Test
    void changesNothingBeforeTheCaseIsThere() {
      for (var command : List.of(WITHDRAWN, NO_CONSENT_ANY_MORE, CONSENT, UNDONE)) {
        assertThat(decide(ABSENT, command)).isEqualTo(Decision.happened());
      }
    }

    @Test
    void keepsEveryReasonOnce() {
      assertThat(decide(CLOSED, WITHDRAWN)).isEqualTo(Decision.happened());
      assertThat(after(NO_CONSENT, WITHDRAWN)).isEqualTo(STOPPED_TWICE);
      assertThat(after(after(OPEN, WITHDRAWN), NO_CONSENT_ANY_MORE)).isEqualTo(STOPPED_TWICE);
      assertThat(decide(STOPPED_TWICE, WITHDRAWN)).isEqualTo(Decision.happened());
      assertThat(decide(STOPPED_TWICE, NO_CONSENT_ANY_MORE)).isEqualTo(Decision.happened());
    }

    @Test
    void leavesTheCaseWithItsFirmAndAsksNobodyElseIfThatHandsItBack() {
      assertThat(after(WITH_FIRM, WITHDRAWN)).isEqualTo(WITH_FIRM_STOPPED);
      assertThat(Referral.wordFor(WITH_FIRM_STOPPED)).isEqualTo("assigned");
      var back = new Return(FIRST, next(SECOND));
      assertThat(decide(WITH_FIRM_STOPPED, back))
          .isEqualTo(Decision.happened(new Returned(ACCEPTED, NOW)));
      assertThat(after(WITH_FIRM_STOPPED, back)).isInstanceOf(Referral.Closed.class);
      var undone = new Lift(StopReason.LIFTED_BY_CLIENT, next(SECOND));
      assertThat(after(after(WITH_FIRM_STOPPED, back), undone))
          .isInstanceOf(Referral.Offering.class);
    }

    @Test
    void isTheEndOfAskingAndOfAnswering() {
      for (var state : List.of(CLOSED, NO_CONSENT, NOT_ASKED_YET, STOPPED_TWICE, LEFT, DONE)) {
        assertThat(decide(state, new TryAgain(next(FIRST))))
            .isEqualTo(Decision.refused(Refusal.WITHDRAWN));
        assertThat(decide(state, new Accept(OFFER_1, FIRST, List.of())))
            .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER));
        assertThat(decide(state, new Exclude(FIRST, next(SECOND))))
            .isEqualTo(Decision.refused(Refusal.WITHDRAWN));
      }
    }
  }

  @Nested
  class Lifting {
    @Test
    void goesOnWithTheSearchWhenNoReasonIsLeft() {
      assertThat(decide(NO_CONSENT, CONSENT))
          .isEqualTo(
              Decision.happened(
                  new Lifted(Set.of(StopReason.CONSENT_WITHDRAWN), NOW),
                  new Offered(offer(OFFER_1, FIRST))));
      assertThat(decide(after(OPEN, WITHDRAWN), UNDONE))
          .isEqualTo(
              Decision.happened(
                  new Lifted(Set.of(StopReason.CLIENT_WITHDREW), NOW),
                  new Offered(offer(OFFER_1, FIRST))));
    }

    @Test
    void liftsOnlyItsOwnReasons() {
      assertThat(after(STOPPED_TWICE, CONSENT))
          .isEqualTo(new Referral.Closed(Referrals.history().stopped(StopReason.CLIENT_WITHDREW)));
      assertThat(after(STOPPED_TWICE, UNDONE)).isEqualTo(NO_CONSENT);
      for (var state : List.of(NO_CONSENT, NOT_ASKED_YET, DONE)) {
        assertThat(decide(state, UNDONE)).isEqualTo(Decision.happened());
      }
      for (var state : List.of(CLOSED, LEFT, DONE)) {
        assertThat(decide(state, CONSENT)).isEqualTo(Decision.happened());
      }
    }

    @Test
    void isNoNewsWhereNothingIsStopped() {
      for (var state : List.of(OPEN, OFFERING, OFFERING_TO_TWO, WITH_FIRM, WITH_COORDINATOR)) {
        assertThat(decide(state, CONSENT)).isEqualTo(Decision.happened());
        assertThat(decide(state, UNDONE)).isEqualTo(Decision.happened());
      }
    }

    @Test
    void leavesTheCaseWithItsFirm() {
      assertThat(after(WITH_FIRM_STOPPED, UNDONE)).isEqualTo(WITH_FIRM);
      assertThat(after(after(WITH_FIRM, NO_CONSENT_ANY_MORE), CONSENT)).isEqualTo(WITH_FIRM);
    }

    /// What stops a case and what lifts it come on one stream each, and may be told again: whatever
    /// their order, the search goes on exactly when no reason is left.
    @Test
    void endsAlikeInEveryOrder() {
      var commands = List.<ReferralCommand>of(WITHDRAWN, NO_CONSENT_ANY_MORE, UNDONE, CONSENT);
      for (var order : permutations(commands)) {
        var state = OPEN;
        for (var command : order) {
          state = after(after(state, command), command);
        }
        var isWithdrawn = order.indexOf(WITHDRAWN) > order.indexOf(UNDONE);
        var isRefused = order.indexOf(NO_CONSENT_ANY_MORE) > order.indexOf(CONSENT);
        assertThat(state instanceof Referral.Closed).isEqualTo(isWithdrawn || isRefused);
        assertThat(Referral.historyOf(state).stops().contains(StopReason.CLIENT_WITHDREW))
            .isEqualTo(isWithdrawn);
        assertThat(Referral.historyOf(state).stops().contains(StopReason.CONSENT_WITHDRAWN))
            .isEqualTo(isRefused);
      }
    }

    private static <T> List<List<T>> permutations(List<T> all) {
      if (all.isEmpty()) {
        return List.of(List.of());
      }
      var found = new ArrayList<List<T>>();
      for (var first : all) {
        var rest = all.stream().filter(other -> other != first).toList();
        for (var order : permutations(rest)) {
          var one = new ArrayList<T>(List.of(first));
          one.addAll(order);
          found.add(one);
        }
      }
      return found;
    }
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
