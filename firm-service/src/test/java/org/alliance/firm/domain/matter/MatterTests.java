package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ABSENT;
import static org.alliance.firm.domain.matter.Matters.ACCEPTED;
import static org.alliance.firm.domain.matter.Matters.ACTIVE;
import static org.alliance.firm.domain.matter.Matters.ALL;
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
import static org.alliance.firm.domain.matter.Matters.TEAM;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.engagement.WorkEvent;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.Assign;
import org.alliance.firm.domain.matter.MatterCommand.CloseOffer;
import org.alliance.firm.domain.matter.MatterCommand.NoteConflict;
import org.alliance.firm.domain.matter.MatterCommand.TakeOffer;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every state with every command.
class MatterTests {
  @Nested
  class Answering {
    @Test
    void isTakenFromTheFirmThatWasAskedInTime() {
      assertThat(answer(OPEN, FIRM, OfferAnswer.ACCEPTED, NOW))
          .isEqualTo(
              Decision.happened(
                  new MatterEvent.Answered(
                      OFFER, FIRM, OfferAnswer.ACCEPTED, Optional.empty(), List.of())));
    }

    @Test
    void takesOnSomeOfTheServices() {
      var facts =
          new CaseFacts(
              FACTS.state(),
              FACTS.area(),
              FACTS.speaks(),
              FACTS.reads(),
              List.of(ServiceCategory.COMPENSATION, ServiceCategory.LAWSUIT),
              FACTS.urgency(),
              List.of());
      var offered =
          after(
              after(ABSENT, new TakeOffer(CASE, OFFER, FIRM, facts, TOMORROW, Optional.of(NUMBER))),
              new NoteConflict(OFFER, FIRM, ConflictFinding.CLEAR));
      assertThat(taking(offered, List.of(ServiceCategory.LAWSUIT)))
          .isEqualTo(happened(List.of(ServiceCategory.LAWSUIT)));
      assertThat(taking(offered, facts.services())).isEqualTo(happened(List.of()));
      assertThat(taking(offered, List.of(ServiceCategory.IMMIGRATION)))
          .isEqualTo(Decision.refused(Refusal.NOT_ASKED_FOR));
    }

    private static Decision<MatterEvent, Refusal> taking(
        Matter state, List<ServiceCategory> services) {
      return MatterDecider.decide(
          state,
          new Answer(OFFER, FIRM, OfferAnswer.ACCEPTED, Optional.empty(), services, false, NOW));
    }

    private static Decision<MatterEvent, Refusal> happened(List<ServiceCategory> services) {
      return Decision.happened(
          new MatterEvent.Answered(OFFER, FIRM, OfferAnswer.ACCEPTED, Optional.empty(), services));
    }

    @Test
    void isRefusedAfterItsTime() {
      assertThat(answer(OPEN, FIRM, OfferAnswer.ACCEPTED, TOMORROW.plusSeconds(1)))
          .isEqualTo(Decision.refused(Refusal.TIME_IS_OVER));
    }

    @Test
    void isRefusedToAnotherFirmAsIfThereWereNoOffer() {
      ALL.forEach(state ->
          assertThat(answer(state, OTHER, OfferAnswer.ACCEPTED, NOW))
              .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER)));
      assertThat(answer(ABSENT, FIRM, OfferAnswer.ACCEPTED, NOW))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER));
    }

    @Test
    void isTheSameAgainOrRefused() {
      for (var state : List.of(ACCEPTED, ASSIGNED, STAFFED, ACTIVE)) {
        assertThat(answer(state, FIRM, OfferAnswer.ACCEPTED, NOW)).isEqualTo(Decision.happened());
        assertThat(answer(state, FIRM, OfferAnswer.DECLINED, NOW))
            .isEqualTo(Decision.refused(Refusal.ANSWERED_OTHERWISE));
      }
      assertThat(answer(Matters.declined(), FIRM, OfferAnswer.DECLINED, NOW))
          .isEqualTo(Decision.happened());
      assertThat(answer(Matters.declined(), FIRM, OfferAnswer.ACCEPTED, NOW))
          .isEqualTo(Decision.refused(Refusal.ANSWERED_OTHERWISE));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "WITHDRAWN", "SUPERSEDED"})
    void isRefusedOnceTheOfferHasEnded(Status ended) {
      assertThat(answer(Matters.offered(ended), FIRM, OfferAnswer.ACCEPTED, NOW))
          .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER));
    }

    private Decision<MatterEvent, Refusal> answer(
        Matter state, FirmId firm, OfferAnswer answer, Instant now) {
      return MatterDecider.decide(
          state,
          new Answer(
              OFFER,
              firm,
              answer,
              answer == OfferAnswer.DECLINED
                  ? Optional.of(OfferDeclineReason.CONFLICT)
                  : Optional.empty(),
              List.of(),
              false,
              now));
    }
  }

  @Nested
  class MatchingSays {
    @Test
    void thatAFirmIsAskedOnce() {
      var take = new TakeOffer(CASE, OFFER, FIRM, FACTS, TOMORROW, Optional.of(NUMBER));
      assertThat(after(ABSENT, take)).isEqualTo(Matters.offered(Status.OPEN, Optional.empty()));
      ALL.stream()
          .filter(state -> Matter.find(state, OFFER).isPresent())
          .forEach(state ->
              assertThat(MatterDecider.decide(state, take)).isEqualTo(Decision.happened()));
    }

    @Test
    void thatAnOfferHasEnded() {
      assertThat(after(OPEN, new CloseOffer(OFFER, OfferClosure.EXPIRED)))
          .isEqualTo(Matters.offered(Status.EXPIRED));
      assertThat(after(ACCEPTED, new CloseOffer(OFFER, OfferClosure.SUPERSEDED)))
          .isEqualTo(Matters.offered(Status.SUPERSEDED));
      assertThat(MatterDecider.decide(ABSENT, new CloseOffer(OFFER, OfferClosure.EXPIRED)))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER));
    }

    @Test
    void whoHasTheCase() {
      assertThat(after(ACCEPTED, new Assign(OFFER, FIRM, List.of(ServiceCategory.COMPENSATION))))
          .isEqualTo(ASSIGNED);
      assertThat(MatterDecider.decide(ABSENT, new Assign(OFFER, FIRM, List.of())))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER));
    }
  }

  @Nested
  class Staffing {
    @Test
    void isTheAssignedFirmsToDo() {
      for (var state : List.of(ASSIGNED, STAFFED, ACTIVE)) {
        assertThat(MatterDecider.decide(state, Matters.staff(FIRM)))
            .isEqualTo(
                Decision.happened(new MatterEvent.Worked(FIRM, new WorkEvent.Staffed(TEAM))));
        assertThat(MatterDecider.decide(state, Matters.staff(OTHER)))
            .isEqualTo(Decision.refused(Refusal.NOT_YOUR_CASE));
      }
    }

    @Test
    void hasToWaitForTheAssignment() {
      assertThat(MatterDecider.decide(ACCEPTED, Matters.staff(FIRM)))
          .isEqualTo(Decision.refused(Refusal.NOT_ASSIGNED_YET));
      for (var state : List.of(ABSENT, OPEN, Matters.declined())) {
        assertThat(MatterDecider.decide(state, Matters.staff(FIRM)))
            .isEqualTo(Decision.refused(Refusal.NOT_YOUR_CASE));
      }
    }
  }

  private static Matter after(Matter state, MatterCommand command) {
    return MatterDecider.decide(state, command)
            instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
