package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ABSENT;
import static org.alliance.firm.domain.matter.Matters.ACCEPTED;
import static org.alliance.firm.domain.matter.Matters.ACTIVE;
import static org.alliance.firm.domain.matter.Matters.ALL;
import static org.alliance.firm.domain.matter.Matters.ASSIGNED;
import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.NOW;
import static org.alliance.firm.domain.matter.Matters.NO_POLICE;
import static org.alliance.firm.domain.matter.Matters.NUMBER;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.OTHER;
import static org.alliance.firm.domain.matter.Matters.STAFFED;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.alliance.firm.domain.matter.Matters.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.ConnectOnce;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.MatterCommand.Amend;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.Assign;
import org.alliance.firm.domain.matter.MatterCommand.ClientReturns;
import org.alliance.firm.domain.matter.MatterCommand.ClientWithdraws;
import org.alliance.firm.domain.matter.MatterCommand.CloseOffer;
import org.alliance.firm.domain.matter.MatterCommand.End;
import org.alliance.firm.domain.matter.MatterCommand.Instruct;
import org.alliance.firm.domain.matter.MatterCommand.TakeOffer;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a client says while firms are asked, while one has the case, and afterwards: every state
/// with every command.
class MatterClientTests {
  private static final Instruction POLICE_ALLOWED =
      new Instruction(InstructionSubject.POLICE, InstructionRule.ALLOW, DAY.plusDays(1));
  private static final Assign ASSIGN =
      new Assign(OFFER, FIRM, List.of(ServiceCategory.COMPENSATION));

  @Nested
  class Instructing {
    @Test
    void isKeptInEveryStateAndTheLatestHolds() {
      for (var state : ALL) {
        var told = after(after(state, new Instruct(POLICE_ALLOWED)), new Instruct(NO_POLICE));
        assertThat(told.client().instructions())
            .containsEntry(InstructionSubject.POLICE, NO_POLICE);
        assertThat(told.getClass()).isEqualTo(state.getClass());
        assertThat(MatterDecider.decide(told, new Instruct(NO_POLICE)))
            .isEqualTo(Decision.happened());
      }
    }

    /// The streams of intake and matching come in any order.
    @Test
    void bindsWhetherItComesBeforeTheOfferOrAfterTheAssignment() {
      var take = new TakeOffer(CASE, OFFER, FIRM, FACTS, TOMORROW, Optional.of(NUMBER));
      var before = after(after(after(ABSENT, new Instruct(NO_POLICE)), take), ASSIGN);
      var between = after(after(after(ABSENT, take), new Instruct(NO_POLICE)), ASSIGN);
      var late = after(after(after(ABSENT, take), ASSIGN), new Instruct(NO_POLICE));
      assertThat(before).isEqualTo(between).isEqualTo(late);
      assertThat(rule(before)).isEqualTo(InstructionRule.FORBID);
    }

    @Test
    void comesWithTheOfferAndTheLaterOneHolds() {
      var offered =
          after(
              after(
                  ABSENT,
                  new TakeOffer(CASE, OFFER, FIRM, with(NO_POLICE), TOMORROW, Optional.of(NUMBER))),
              ASSIGN);
      assertThat(rule(offered)).isEqualTo(InstructionRule.FORBID);
      assertThat(rule(after(offered, new Instruct(POLICE_ALLOWED))))
          .isEqualTo(InstructionRule.ALLOW);
      var older =
          new Instruction(InstructionSubject.POLICE, InstructionRule.ALLOW, DAY.minusDays(1));
      assertThat(rule(after(offered, new Instruct(older)))).isEqualTo(InstructionRule.FORBID);
    }

    private static InstructionRule rule(Matter state) {
      return Matter.factsOf(state, ((Matter.Engaged) state).engagement())
          .ruleOn(InstructionSubject.POLICE);
    }
  }

  @Nested
  class ConnectingAgainstAnInstruction {
    private final Work police = connect(Optional.empty(), ConnectionStatus.REQUESTED);
    private final Matter forbidden = after(STAFFED, new Instruct(NO_POLICE));
    private final Matter allowed = after(STAFFED, new Instruct(POLICE_ALLOWED));
    private final Matter connected = after(allowed, police);
    private final Instruction again =
        new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, DAY.plusDays(2));

    @Test
    void isRefusedIfTheClientForbidsItOrWasNotAsked() {
      assertThat(MatterDecider.decide(forbidden, police))
          .isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
      assertThat(MatterDecider.decide(STAFFED, police))
          .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
      var ask = new Instruction(InstructionSubject.POLICE, InstructionRule.ASK, DAY);
      assertThat(MatterDecider.decide(after(STAFFED, new Instruct(ask)), police))
          .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
      assertThat(MatterDecider.decide(allowed, police)).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void isRefusedUnderANameToo() {
      var once =
          new Work(
              FIRM,
              new ConnectOnce(
                  new ConnectionId("c-0123456789abcdef"),
                  ServiceCategory.POLICE_LIAISON,
                  ProviderKind.GOVERNMENT_AGENCY,
                  ConnectionStatus.REQUESTED,
                  Matters.DETAILS));
      assertThat(MatterDecider.decide(forbidden, once))
          .isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
      var made = after(after(allowed, once), new Instruct(again));
      assertThat(MatterDecider.decide(made, once)).isEqualTo(Decision.happened());
    }

    @ParameterizedTest
    @EnumSource(
        value = ConnectionStatus.class,
        names = {"ACCEPTED", "REJECTED", "CANCELLED"})
    void letsAnEarlierConnectionEndAndNotGoAhead(ConnectionStatus status) {
      var late = after(connected, new Instruct(again));
      var decision =
          MatterDecider.decide(late, connect(Optional.of(new ConnectionId("c-1")), status));
      if (status == ConnectionStatus.ACCEPTED) {
        assertThat(decision).isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
      } else {
        assertThat(decision).isInstanceOf(Decision.Happened.class);
      }
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void isAboutImmigrationAuthoritiesOnlyWhereOneProvides(ProviderKind provider) {
      var subject = InstructionScope.subjectOf(ServiceCategory.IMMIGRATION, provider);
      assertThat(subject.filter(InstructionSubject.IMMIGRATION_AUTHORITIES::equals).isPresent())
          .isEqualTo(provider == ProviderKind.GOVERNMENT_AGENCY || provider == ProviderKind.COURT);
      assertThat(InstructionScope.subjectOf(ServiceCategory.POLICE_LIAISON, provider))
          .contains(InstructionSubject.POLICE);
    }

    private static Work connect(Optional<ConnectionId> id, ConnectionStatus status) {
      return new Work(
          FIRM,
          new Connect(
              id,
              ServiceCategory.POLICE_LIAISON,
              ProviderKind.GOVERNMENT_AGENCY,
              status,
              Matters.DETAILS));
    }
  }

  @Nested
  class Withdrawing {
    private final ClientWithdraws withdraw = new ClientWithdraws(DAY);

    @Test
    void isMarkedInEveryStateAndEndsNothing() {
      for (var state : ALL) {
        var withdrawn = after(state, withdraw);
        assertThat(withdrawn.client().hasWithdrawn()).isTrue();
        assertThat(withdrawn.getClass()).isEqualTo(state.getClass());
        assertThat(MatterDecider.decide(withdrawn, withdraw)).isEqualTo(Decision.happened());
        var back = after(withdrawn, new ClientReturns());
        assertThat(back.client().hasWithdrawn()).isFalse();
        assertThat(MatterDecider.decide(back, new ClientReturns())).isEqualTo(Decision.happened());
      }
      assertThat(after(after(ACTIVE, withdraw), new ClientReturns())).isEqualTo(ACTIVE);
    }

    @Test
    void leavesTheFirmTheCaseAlsoIfTheAssignmentWasOnItsWay() {
      var crossed = after(after(ACCEPTED, withdraw), ASSIGN);
      assertThat(crossed).isEqualTo(after(ASSIGNED, withdraw));
      assertThat(Matter.statusOf(crossed)).isEqualTo(MatterStatus.ASSIGNED);
      assertThat(
              MatterDecider.decide(
                  crossed, new End(FIRM, EngagementEnding.CLIENT_LEFT, Closing.BLANK)))
          .isEqualTo(
              Decision.happened(
                  new MatterEvent.Ended(FIRM, EngagementEnding.CLIENT_LEFT, Closing.BLANK)));
    }

    @Test
    void refusesAnAcceptanceAndTakesARefusal() {
      assertThat(MatterDecider.decide(WITHDRAWN, answer(OfferAnswer.ACCEPTED)))
          .isEqualTo(Decision.refused(Refusal.CLIENT_WITHDREW));
      assertThat(MatterDecider.decide(WITHDRAWN, answer(OfferAnswer.DECLINED)))
          .isInstanceOf(Decision.Happened.class);
      assertThat(MatterDecider.decide(after(ACCEPTED, withdraw), answer(OfferAnswer.ACCEPTED)))
          .isEqualTo(Decision.happened());
      assertThat(after(WITHDRAWN, new ClientReturns())).isEqualTo(OPEN);
      assertThat(Matter.statusOf(WITHDRAWN)).isEqualTo(MatterStatus.WITHDRAWN);
    }

    @Test
    void isStillKnownWhenAnotherFirmIsAsked() {
      var over = after(Matters.over(EngagementEnding.HANDED_BACK), withdraw);
      var take =
          new TakeOffer(CASE, OfferId.of(CASE, 2), OTHER, FACTS, TOMORROW, Optional.of(NUMBER));
      assertThat(after(over, take).client().hasWithdrawn()).isTrue();
    }

    private static Answer answer(OfferAnswer answer) {
      return new Answer(
          OFFER,
          FIRM,
          answer,
          answer == OfferAnswer.DECLINED
              ? Optional.of(OfferDeclineReason.CAPACITY)
              : Optional.empty(),
          List.of(),
          false,
          NOW);
    }
  }

  @Nested
  class Amending {
    @Test
    void isKeptOnceInEveryState() {
      var second = new Amend(new Amendment(2, List.of(ReportPart.STORY), DAY));
      for (var state : ALL) {
        var amended = after(state, second);
        assertThat(amended.client().amendments()).last().isEqualTo(second.amendment());
        assertThat(MatterDecider.decide(amended, second)).isEqualTo(Decision.happened());
      }
    }

    @Test
    void keepsTheLastTwenty() {
      var many =
          IntStream.rangeClosed(1, 30)
              .mapToObj(number -> new Amendment(number, List.of(ReportPart.TIME), DAY))
              .reduce(ABSENT, (state, next) -> after(state, new Amend(next)), (_, later) -> later);
      assertThat(many.client().amendments())
          .extracting(Amendment::number)
          .containsExactlyElementsOf(IntStream.rangeClosed(11, 30).boxed().toList());
    }
  }

  @Test
  void isNotChangedByALateEndOfTheOfferThatGaveTheFirmTheCase() {
    for (var state : List.of(ASSIGNED, ACTIVE)) {
      assertThat(MatterDecider.decide(state, new CloseOffer(OFFER, OfferClosure.WITHDRAWN)))
          .isEqualTo(Decision.happened());
    }
  }

  private static CaseFacts with(Instruction... instructions) {
    return FACTS.with(List.of(instructions));
  }

  private static Matter after(Matter state, MatterCommand command) {
    return MatterDecider.decide(state, command)
            instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
