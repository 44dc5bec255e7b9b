package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.NOW;
import static org.alliance.firm.domain.matter.Matters.NO_POLICE;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.STAFFED;
import static org.alliance.firm.domain.matter.Matters.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.ClientAnswer;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.WorkCommand;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.ClientReturns;
import org.alliance.firm.domain.matter.MatterCommand.Instruct;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// The client says something to the Alliance while the firm is about to act.
class LateWordTests {
  private static final Answer ACCEPT =
      new Answer(OFFER, FIRM, OfferAnswer.ACCEPTED, Optional.empty(), List.of(), false, NOW);

  private final Work police = connect(Optional.empty(), ConnectionStatus.REQUESTED);
  private final Matter allowed =
      after(
          STAFFED,
          new Instruct(
              new Instruction(InstructionSubject.POLICE, InstructionRule.ALLOW, DAY.minusDays(1))));

  /// Days do not tell which word of one day was the last, so the firm has to ask again.
  @Test
  void voidsWhatTheClientAgreedToOnTheSameDay() {
    var agreed = new ClientAnswer(InstructionSubject.POLICE, true, DAY);
    var ask = new Instruct(new Instruction(InstructionSubject.POLICE, InstructionRule.ASK, DAY));
    var asked = after(allowed, new Work(FIRM, new WorkCommand.Ask(agreed, DAY)));
    assertThat(MatterDecider.decide(asked, police)).isInstanceOf(Decision.Happened.class);
    assertThat(MatterDecider.decide(after(asked, ask), police))
        .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
    var used =
        after(
            after(
                after(after(STAFFED, ask), new Work(FIRM, new WorkCommand.Ask(agreed, DAY))),
                police),
            new Instruct(NO_POLICE));
    var goOn = connect(Optional.of(new ConnectionId("c-1")), ConnectionStatus.ACCEPTED);
    assertThat(MatterDecider.decide(after(used, ask), goOn))
        .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
    var again = after(after(used, ask), new Work(FIRM, new WorkCommand.Ask(agreed, DAY)));
    assertThat(MatterDecider.decide(again, goOn)).isInstanceOf(Decision.Happened.class);
    var step =
        after(
            asked,
            new Work(FIRM, new WorkCommand.PlanStep(StepKind.CONTACT_POLICE, DAY.plusDays(1))));
    assertThat(
            MatterDecider.decide(
                after(step, ask),
                new Work(FIRM, new WorkCommand.FinishStep(StepKind.CONTACT_POLICE, DAY, DAY))))
        .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
  }

  /// Matching may hear of it later than this service.
  @Test
  void keepsAFirmFromAcceptingWhileNoFirmMayBeAsked() {
    var checked = after(WITHDRAWN, new ClientReturns());
    assertThat(MatterDecider.decide(checked, ACCEPT)).isInstanceOf(Decision.Happened.class);
    var unwanted = after(checked, new MatterCommand.WantNoFirm(true));
    assertThat(MatterDecider.decide(unwanted, ACCEPT))
        .isEqualTo(Decision.refused(Refusal.CLIENT_WITHDREW));
    assertThat(MatterDecider.decide(after(unwanted, new MatterCommand.WantNoFirm(false)), ACCEPT))
        .isInstanceOf(Decision.Happened.class);
  }

  private static Work connect(Optional<ConnectionId> id, ConnectionStatus status) {
    return new Work(
        FIRM,
        new WorkCommand.Connect(
            id,
            ServiceCategory.POLICE_LIAISON,
            ProviderKind.GOVERNMENT_AGENCY,
            status,
            Matters.DETAILS));
  }

  private static Matter after(Matter state, MatterCommand command) {
    return MatterDecider.decide(state, command)
            instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
