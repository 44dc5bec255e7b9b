package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ABSENT;
import static org.alliance.firm.domain.matter.Matters.ACTIVE;
import static org.alliance.firm.domain.matter.Matters.ASSIGNED;
import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.NOW;
import static org.alliance.firm.domain.matter.Matters.NUMBER;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.OTHER;
import static org.alliance.firm.domain.matter.Matters.STAFFED;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.CloseOffer;
import org.alliance.firm.domain.matter.MatterCommand.End;
import org.alliance.firm.domain.matter.MatterCommand.NoteConflict;
import org.alliance.firm.domain.matter.MatterCommand.TakeOffer;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What has to come before an acceptance, and how an engagement ends: every state with every
/// command.
class MatterConflictAndEndTests {
  @Nested
  class LookingForConflicts {
    private final Matter unchecked = Matters.offered(Status.OPEN, Optional.empty());

    @Test
    void comesBeforeAcceptingAndNotBeforeDeclining() {
      assertThat(MatterDecider.decide(unchecked, accept(false)))
          .isEqualTo(Decision.refused(Refusal.CONFLICT_NOT_CHECKED));
      assertThat(
              MatterDecider.decide(
                  unchecked,
                  new Answer(
                      OFFER,
                      FIRM,
                      OfferAnswer.DECLINED,
                      Optional.of(OfferDeclineReason.CAPACITY),
                      List.of(),
                      false,
                      NOW)))
          .isInstanceOf(Decision.Happened.class);
    }

    @Test
    void opensTheWayIfNobodyIsOnTheFirmsList() {
      var clear = after(unchecked, new NoteConflict(OFFER, FIRM, ConflictFinding.CLEAR));
      assertThat(clear).isEqualTo(OPEN);
      assertThat(MatterDecider.decide(clear, accept(false))).isInstanceOf(Decision.Happened.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSSIBLE", "NOTHING_TO_COMPARE", "REVIEW_UNCLEAR"})
    void wantsWhatIsNotClearToBeThoughtAbout(ConflictFinding finding) {
      var possible = after(unchecked, new NoteConflict(OFFER, FIRM, finding));
      assertThat(MatterDecider.decide(possible, accept(false)))
          .isEqualTo(Decision.refused(Refusal.CONFLICT_POSSIBLE));
      assertThat(MatterDecider.decide(possible, accept(true)))
          .isInstanceOf(Decision.Happened.class);
    }

    @Test
    void waitsForThePersonWhoMayLookAtTheNames() {
      var due = after(unchecked, new NoteConflict(OFFER, FIRM, ConflictFinding.NEEDS_REVIEW));
      for (var considered : List.of(true, false)) {
        assertThat(MatterDecider.decide(due, accept(considered)))
            .isEqualTo(Decision.refused(Refusal.CONFLICT_NEEDS_REVIEW));
      }
      var clear = after(due, new NoteConflict(OFFER, FIRM, ConflictFinding.REVIEW_CLEAR));
      assertThat(MatterDecider.decide(clear, accept(false))).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void neverAcceptsAgainstAConflictThatAPersonFound() {
      var conflict =
          after(unchecked, new NoteConflict(OFFER, FIRM, ConflictFinding.REVIEW_CONFLICT));
      for (var considered : List.of(true, false)) {
        assertThat(MatterDecider.decide(conflict, accept(considered)))
            .isEqualTo(Decision.refused(Refusal.CONFLICT_FOUND));
      }
    }

    @Test
    void countsForTheFirmThatWasAskedOnly() {
      assertThat(
              MatterDecider.decide(
                  unchecked, new NoteConflict(OFFER, OTHER, ConflictFinding.CLEAR)))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER));
      assertThat(MatterDecider.decide(ABSENT, new NoteConflict(OFFER, FIRM, ConflictFinding.CLEAR)))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER));
    }

    private Answer accept(boolean considered) {
      return new Answer(
          OFFER, FIRM, OfferAnswer.ACCEPTED, Optional.empty(), List.of(), considered, NOW);
    }
  }

  @Nested
  class Ending {
    @Test
    void isTheAssignedFirmsToSayAndOnce() {
      var end = new End(FIRM, EngagementEnding.HANDED_BACK, Closing.BLANK);
      for (var state : List.of(ASSIGNED, STAFFED, ACTIVE)) {
        assertThat(MatterDecider.decide(state, end))
            .isEqualTo(
                Decision.happened(
                    new MatterEvent.Ended(FIRM, EngagementEnding.HANDED_BACK, Closing.BLANK)));
        assertThat(
                MatterDecider.decide(state, new End(OTHER, EngagementEnding.DONE, Closing.BLANK)))
            .isEqualTo(Decision.refused(Refusal.NOT_YOUR_CASE));
      }
      var over = after(STAFFED, end);
      assertThat(over).isEqualTo(Matters.over(EngagementEnding.HANDED_BACK));
      assertThat(MatterDecider.decide(over, end)).isEqualTo(Decision.happened());
      assertThat(MatterDecider.decide(over, new End(FIRM, EngagementEnding.DONE, Closing.BLANK)))
          .isEqualTo(Decision.refused(Refusal.HAS_ENDED));
      assertThat(MatterDecider.decide(over, Matters.staff(FIRM)))
          .isEqualTo(Decision.refused(Refusal.HAS_ENDED));
      assertThat(MatterDecider.decide(OPEN, end))
          .isEqualTo(Decision.refused(Refusal.NOT_YOUR_CASE));
    }

    @Test
    void letsAnotherFirmBeAskedAndALateEndOfAnOldOfferChangesNothing() {
      var over = Matters.over(EngagementEnding.HANDED_BACK);
      assertThat(after(over, new CloseOffer(OFFER, OfferClosure.SUPERSEDED)))
          .isInstanceOf(Matter.Ended.class);
      var again =
          new TakeOffer(CASE, OfferId.of(CASE, 2), OTHER, FACTS, TOMORROW, Optional.of(NUMBER));
      assertThat(after(over, again)).isInstanceOf(Matter.Offered.class);
    }
  }

  @Test
  void wantsATeamBeforeAService() {
    var connect =
        new Work(
            FIRM,
            new Connect(
                Optional.empty(),
                ServiceCategory.COUNSELLING,
                ProviderKind.COMMUNITY_ORGANISATION,
                ConnectionStatus.REQUESTED,
                Matters.DETAILS));
    assertThat(MatterDecider.decide(ASSIGNED, connect))
        .isEqualTo(Decision.refused(Refusal.NOT_STAFFED));
    assertThat(MatterDecider.decide(STAFFED, connect)).isInstanceOf(Decision.Happened.class);
  }

  private static Matter after(Matter state, MatterCommand command) {
    return MatterDecider.decide(state, command)
            instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
