package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.ABSENT;
import static org.alliance.matching.domain.referral.Referrals.ASKED_BY_HAND;
import static org.alliance.matching.domain.referral.Referrals.CHOSEN;
import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.NOT_ASKED_YET;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.OFFERING;
import static org.alliance.matching.domain.referral.Referrals.OPEN;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.TOMORROW;
import static org.alliance.matching.domain.referral.Referrals.WITH_COORDINATOR;
import static org.alliance.matching.domain.referral.Referrals.WITH_FIRM;
import static org.alliance.matching.domain.referral.Referrals.choice;
import static org.alliance.matching.domain.referral.Referrals.ranking;
import static org.alliance.matching.domain.referral.Referrals.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.ReferralCommand.AskChosen;
import org.alliance.matching.domain.referral.ReferralCommand.Choose;
import org.alliance.matching.domain.referral.ReferralCommand.EraseNotes;
import org.alliance.matching.domain.referral.ReferralCommand.Stop;
import org.junit.jupiter.api.Test;

/// A coordinator chooses the firm: every rule of the ranking may be broken, nothing else.
class ChoosingByHandTests {
  @Test
  void asksTheChosenFirmWhateverTheRulesSay() {
    for (var state : List.of(OPEN, WITH_COORDINATOR)) {
      var chosen = after(state, new Choose(choice(SECOND)));
      assertThat(Referral.historyOf(chosen).openChoice()).hasValue(choice(SECOND));
      var asked = after(chosen, ask(SECOND));
      assertThat(Referral.outOf(asked))
          .singleElement()
          .satisfies(offer -> {
            assertThat(offer.firm()).isEqualTo(SECOND);
            assertThat(offer.explanation().handPick())
                .hasValueSatisfying(pick -> {
                  assertThat(pick.id()).isEqualTo(choice(SECOND).id());
                  assertThat(pick.broken())
                      .containsExactlyInAnyOrder(
                          EligibilityRule.HAS_CAPACITY, EligibilityRule.NOT_ASKED_BEFORE);
                });
          });
      assertThat(Referral.historyOf(asked).openChoice()).isEmpty();
      assertThat(Referral.historyOf(asked).choices()).hasSize(1);
    }
  }

  @Test
  void asksNobodyElseThanTheChosenFirm() {
    assertThat(decide(CHOSEN, ask(FIRST))).isEqualTo(Decision.happened());
    assertThat(decide(OPEN, ask(FIRST))).isEqualTo(Decision.happened());
    assertThat(decide(OFFERING, ask(SECOND))).isEqualTo(Decision.happened());
  }

  @Test
  void asksNoFirmThatWasExcludedAfterwards() {
    var excluded = Referral.DECIDER.after(CHOSEN, List.of(new ReferralEvent.Excluded(SECOND)));
    assertThat(Referral.historyOf(excluded).openChoice()).isEmpty();
    assertThat(decide(excluded, ask(SECOND))).isEqualTo(Decision.happened());
    var other = Referral.DECIDER.after(CHOSEN, List.of(new ReferralEvent.Excluded(FIRST)));
    assertThat(Referral.historyOf(other).openChoice()).hasValue(choice(SECOND));
  }

  @Test
  void refusesWhatCannotBeBroken() {
    var choose = new Choose(choice(SECOND));
    assertThat(decide(ABSENT, choose)).isEqualTo(Decision.refused(Refusal.NO_SUCH_REFERRAL));
    assertThat(decide(OFFERING, choose)).isEqualTo(Decision.refused(Refusal.AN_OFFER_IS_OUT));
    assertThat(decide(WITH_FIRM, choose)).isEqualTo(Decision.refused(Refusal.ALREADY_ASSIGNED));
    assertThat(decide(NOT_ASKED_YET, choose)).isEqualTo(Decision.refused(Refusal.WITHDRAWN));
    assertThat(decide(Referrals.CLOSED, choose)).isEqualTo(Decision.refused(Refusal.WITHDRAWN));
  }

  @Test
  void choosesOnceHoweverOftenTheFormIsSent() {
    assertThat(decide(CHOSEN, new Choose(choice(SECOND)))).isEqualTo(Decision.happened());
    assertThat(decide(ASKED_BY_HAND, new Choose(choice(SECOND)))).isEqualTo(Decision.happened());
    var other = after(CHOSEN, new Choose(choice(FIRST)));
    assertThat(Referral.historyOf(other).openChoice()).hasValue(choice(FIRST));
    assertThat(Referral.historyOf(other).choices()).hasSize(2);
  }

  @Test
  void asksNobodyAfterTheClientHasWithdrawn() {
    var stopped = after(CHOSEN, new Stop(StopReason.CLIENT_WITHDREW));
    assertThat(decide(stopped, ask(SECOND))).isEqualTo(Decision.happened());
    var back =
        after(
            stopped,
            new ReferralCommand.Lift(StopReason.LIFTED_BY_CLIENT, ReferralCommand.Next.later(NOW)));
    assertThat(Referral.historyOf(back).openChoice()).isEmpty();
    assertThat(decide(back, ask(SECOND))).isEqualTo(Decision.happened());
  }

  @Test
  void erasesTheWordsOfCoordinatorsAndKeepsThatTheyChose() {
    var erased = after(ASKED_BY_HAND, new EraseNotes());
    assertThat(Referral.historyOf(erased).choices())
        .singleElement()
        .satisfies(choice -> {
          assertThat(choice.note()).isEmpty();
          assertThat(choice.firm()).isEqualTo(SECOND);
        });
    assertThat(decide(erased, new EraseNotes())).isEqualTo(Decision.happened());
    assertThat(decide(ABSENT, new EraseNotes())).isEqualTo(Decision.happened());
  }

  private static AskChosen ask(FirmId firm) {
    return new AskChosen(
        ranking(FIRST),
        score(firm),
        Set.of(EligibilityRule.HAS_CAPACITY, EligibilityRule.NOT_ASKED_BEFORE),
        NOW,
        TOMORROW);
  }

  private static Decision<ReferralEvent, Refusal> decide(Referral state, ReferralCommand command) {
    return Referral.DECIDER.decide().apply(state, command);
  }

  private static Referral after(Referral state, ReferralCommand command) {
    if (decide(state, command) instanceof Decision.Happened<ReferralEvent, Refusal>(var events)) {
      return Referral.DECIDER.after(state, events);
    }
    throw new AssertionError("refused");
  }
}
