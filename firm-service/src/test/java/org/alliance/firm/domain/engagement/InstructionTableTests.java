package org.alliance.firm.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.WorkCommand.Ask;
import org.alliance.firm.domain.engagement.WorkCommand.FinishStep;
import org.alliance.firm.domain.engagement.WorkCommand.PlanStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action of a firm x every word of the client on every subject.
class InstructionTableTests {
  private static final LocalDate SAID = ClientWord.SAID;
  private static final LocalDate LATER = SAID.plusDays(3);

  static Stream<InstructionRow> rows() {
    return InstructionRow.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isKeptByEveryAction(InstructionRow row) {
    for (var subject : InstructionSubject.values()) {
      for (var word : ClientWord.values()) {
        var engagement = row.action().before(word.engagement(subject));
        // The client allows all the other subjects.
        var facts = withOthersAllowed(word.facts(subject), subject);
        var decision = engagement.decide(row.action().command(engagement), facts);
        var refusal = row.refusal(subject, word);
        assertThat(decision)
            .as("%s, and the client %s about %s", row, word, subject)
            .satisfies(taken -> {
              if (refusal.isPresent()) {
                assertThat(taken).isEqualTo(Decision.refused(refusal.get()));
              } else {
                assertThat(taken).isInstanceOf(Decision.Happened.class);
              }
            });
      }
    }
  }

  private static CaseFacts withOthersAllowed(CaseFacts facts, InstructionSubject but) {
    return facts.with(
        Stream.concat(
                facts.instructions().stream(),
                Arrays.stream(InstructionSubject.values())
                    .filter(subject -> subject != but)
                    .map(subject -> new Instruction(subject, InstructionRule.ALLOW, SAID)))
            .toList());
  }

  @ParameterizedTest
  @EnumSource(InstructionSubject.class)
  void isRefusedWithTheDayOfTheWordThatIsTheReason(InstructionSubject subject) {
    for (var word : ClientWord.values()) {
      var asked = Optional.ofNullable(word.engagement(subject).log().answers().get(subject));
      var obstacle = InstructionScope.obstacle(subject, word.facts(subject), asked);
      assertThat(obstacle.map(InstructionScope.Obstacle::refusal))
          .isEqualTo(Optional.ofNullable(word.refusal));
      var day =
          word == ClientWord.WAS_NEVER_ASKED ? Optional.<LocalDate>empty() : Optional.of(SAID);
      assertThat(obstacle.flatMap(InstructionScope.Obstacle::on))
          .isEqualTo(obstacle.isEmpty() ? Optional.empty() : day);
    }
  }

  @Test
  void isGoodForOneActionIfTheClientWantsToBeAsked() {
    var facts = ClientWord.WANTS_TO_BE_ASKED.facts(InstructionSubject.POLICE);
    var police = new PlanStep(StepKind.CONTACT_POLICE, LATER);
    var agreed = ClientWord.WAS_ASKED_AND_AGREED.engagement(InstructionSubject.POLICE);
    var planned = after(agreed, police, facts);
    assertThat(planned.log().answers()).isEmpty();
    assertThat(planned.log().next().flatMap(NextStep::asked)).isPresent();
    var done = after(planned, new FinishStep(StepKind.CONTACT_POLICE, SAID, LATER), facts);
    assertThat(done.log().done()).hasSize(1);
    assertThat(done.decide(police, facts)).isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
  }

  @Test
  void endsAnAgreementWithALaterWordOfTheClient() {
    var asks = ClientWord.WANTS_TO_BE_ASKED.facts(InstructionSubject.POLICE);
    var planned =
        after(
            ClientWord.WAS_ASKED_AND_AGREED.engagement(InstructionSubject.POLICE),
            new PlanStep(StepKind.CONTACT_POLICE, LATER),
            asks);
    var finish = new FinishStep(StepKind.CONTACT_POLICE, LATER, LATER);
    var forbids =
        Matters.FACTS.with(
            List.of(
                new Instruction(
                    InstructionSubject.POLICE, InstructionRule.FORBID, SAID.plusDays(1))));
    assertThat(planned.decide(finish, forbids))
        .isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
    var asksAgain =
        Matters.FACTS.with(
            List.of(
                new Instruction(InstructionSubject.POLICE, InstructionRule.ASK, SAID.plusDays(1))));
    assertThat(planned.decide(finish, asksAgain))
        .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
    var refused =
        planned.after(
            new WorkEvent.Asked(
                new ClientAnswer(InstructionSubject.POLICE, false, SAID.plusDays(1))));
    assertThat(refused.decide(finish, asks)).isEqualTo(Decision.refused(Refusal.CLIENT_SAID_NO));
  }

  @Test
  void isNotAskedAboutWhatTheClientForbids() {
    var ask = new Ask(new ClientAnswer(InstructionSubject.POLICE, true, SAID), LATER);
    var staffed = ClientWord.staffed();
    assertThat(staffed.decide(ask, ClientWord.FORBIDS.facts(InstructionSubject.POLICE)))
        .isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
    var ahead = new Ask(new ClientAnswer(InstructionSubject.POLICE, true, LATER), SAID);
    assertThat(staffed.decide(ahead, Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_AHEAD));
    var refused = after(staffed, new Ask(answer(false, LATER), LATER), Matters.FACTS);
    assertThat(refused.decide(new Ask(answer(true, SAID), LATER), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_TOO_EARLY));
    assertThat(refused.decide(new Ask(answer(false, LATER), LATER), Matters.FACTS))
        .isEqualTo(Decision.happened());
  }

  private static ClientAnswer answer(boolean agrees, LocalDate on) {
    return new ClientAnswer(InstructionSubject.POLICE, agrees, on);
  }

  private static Engagement after(Engagement state, WorkCommand command, CaseFacts facts) {
    assertThat(state.decide(command, facts)).isInstanceOf(Decision.Happened.class);
    var next = state;
    if (state.decide(command, facts) instanceof Decision.Happened<WorkEvent, Refusal>(var events)) {
      for (var event : events) {
        next = next.after(event);
      }
    }
    return next;
  }

  /// The more general refusal is not lifted by what the client says of the police, and the firm
  /// does not ask a question whose answer would change nothing.
  @Test
  void refusesTheWiderThingFirst() {
    var facts =
        Matters.UNSAID.with(
            List.of(
                new Instruction(
                    InstructionSubject.SERVICE_PROVIDERS, InstructionRule.FORBID, SAID)));
    assertThat(
            InstructionScope.obstacle(
                ClientWord.staffed(),
                ServiceCategory.POLICE_LIAISON,
                ProviderKind.COMMUNITY_ORGANISATION,
                facts))
        .contains(
            new InstructionScope.Obstacle(
                InstructionSubject.SERVICE_PROVIDERS,
                Refusal.INSTRUCTION_FORBIDS,
                Optional.of(SAID)));
  }
}
