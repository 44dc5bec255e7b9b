package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.NOW;
import static org.alliance.firm.domain.matter.Matters.NUMBER;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OTHER;
import static org.alliance.firm.domain.matter.Matters.SEEKING;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.Opportunity;
import org.alliance.firm.domain.matter.MatterCommand.SeekFirm;
import org.alliance.firm.domain.matter.MatterCommand.ShowInterest;
import org.alliance.firm.domain.matter.MatterCommand.TakeOffer;
import org.alliance.firm.domain.matter.MatterCommand.WantNoFirm;
import org.alliance.firm.domain.matter.MatterEvent.InterestShown;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// A case that no firm has taken.
class MatterInterestTests {
  private static final SeekFirm SEEK = new SeekFirm(CASE, FACTS, Optional.of(NUMBER), NOW);
  private static final TakeOffer TO_OTHER =
      new TakeOffer(CASE, OFFER, OTHER, FACTS, TOMORROW, Optional.of(NUMBER));

  @Test
  void isOpenInEveryStateFromWhichMatchingMaySeekAFirm() {
    for (var state :
        List.of(Matters.ABSENT, Matters.declined(), Matters.over(EngagementEnding.HANDED_BACK))) {
      var open = after(state, SEEK);
      assertThat(open.client().openOpportunity()).isPresent();
      assertThat(decide(open, SEEK)).isEqualTo(Decision.happened());
    }
  }

  @Test
  void takesTheInterestOfAFirmOnce() {
    assertThat(decide(SEEKING, new ShowInterest(FIRM)))
        .isEqualTo(Decision.happened(new InterestShown(FIRM)));
    var shown = after(SEEKING, new ShowInterest(FIRM));
    assertThat(shown.client().openOpportunity().orElseThrow().interested())
        .containsExactly(OTHER, FIRM);
    assertThat(decide(shown, new ShowInterest(FIRM))).isEqualTo(Decision.happened());
  }

  @Test
  void isOverWhenACoordinatorClosesTheCaseUnlessItIsSoughtAnewLater() {
    var closed = after(SEEKING, new MatterCommand.EndSearch(NOW));
    assertThat(closed.client().openOpportunity()).isEmpty();
    assertThat(decide(closed, new ShowInterest(FIRM)))
        .isEqualTo(Decision.refused(Refusal.NOT_OPEN));
    assertThat(decide(closed, new MatterCommand.EndSearch(NOW))).isEqualTo(Decision.happened());
    assertThat(decide(SEEKING, new MatterCommand.EndSearch(NOW.minusSeconds(1))))
        .isEqualTo(Decision.happened());
    assertThat(decide(Matters.ABSENT, new MatterCommand.EndSearch(NOW)))
        .isEqualTo(Decision.happened());
  }

  @Test
  void isClosedWhileAFirmIsAskedAndKeepsWhoElseIsInterested() {
    var asked = after(after(SEEKING, new ShowInterest(FIRM)), TO_OTHER);
    assertThat(asked.client().openOpportunity()).isEmpty();
    assertThat(decide(asked, new ShowInterest(FIRM))).isEqualTo(Decision.refused(Refusal.NOT_OPEN));
    var again = after(asked, SEEK);
    assertThat(again.client().openOpportunity().map(Opportunity::interested))
        .contains(List.of(FIRM));
  }

  @Test
  void isShownToNobodyWhileTheClientWantsNoHelpOrNoFirm() {
    for (var no : List.of(new MatterCommand.ClientWithdraws(DAY), new WantNoFirm(true))) {
      var closed = after(SEEKING, no);
      assertThat(closed.client().openOpportunity()).isEmpty();
      assertThat(decide(closed, new ShowInterest(FIRM)))
          .isEqualTo(Decision.refused(Refusal.NOT_OPEN));
      // Also if matching seeks a firm again before the client's word has arrived here.
      assertThat(after(closed, SEEK).client().openOpportunity()).isEmpty();
    }
    assertThat(
            after(after(SEEKING, new WantNoFirm(true)), new WantNoFirm(false))
                .client()
                .openOpportunity())
        .isPresent();
  }

  @Test
  void isNotForAFirmWithAConflictOrOneThatHasGivenItBack() {
    for (var state : List.of(Matters.declined(), Matters.over(EngagementEnding.HANDED_BACK))) {
      assertThat(decide(after(state, SEEK), new ShowInterest(FIRM)))
          .isEqualTo(Decision.refused(Refusal.NOT_FOR_THIS_FIRM));
      assertThat(decide(after(state, SEEK), new ShowInterest(OTHER)))
          .isEqualTo(Decision.happened(new InterestShown(OTHER)));
    }
  }

  @Test
  void isGoneOnceAFirmHasTheCase() {
    var assigned =
        after(after(SEEKING, TO_OTHER), new MatterCommand.Assign(OFFER, OTHER, List.of()));
    assertThat(assigned.client().opportunity()).isEmpty();
  }

  private static Decision<MatterEvent, Refusal> decide(Matter state, MatterCommand command) {
    return Matter.DECIDER.decide().apply(state, command);
  }

  private static Matter after(Matter state, MatterCommand command) {
    return decide(state, command) instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
