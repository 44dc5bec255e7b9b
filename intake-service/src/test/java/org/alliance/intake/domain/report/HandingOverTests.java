package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.handover.HandOverCommand;
import org.alliance.intake.domain.handover.HandOverEvent;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class HandingOverTests {
  private static final OrganisationId FIRST = new OrganisationId("partner-001");
  private static final OrganisationId OTHER = new OrganisationId("partner-002");
  private static final Instant NOW = Incidents.AT;
  private static final Instant DEADLINE = NOW.plus(Duration.ofDays(3));
  private static final Report DECLINED =
      new Report.Declined(
          Incidents.told(Incidents.outside()), List.of(DeclineReason.SPEECH_WITHOUT_THREAT));
  private static final Report AGREED =
      after(
          DECLINED,
          new ReportCommand.ChangeConsent(
              Incidents.CASE, ConsentRecipient.PARTNERS, ConsentChange.GIVEN));
  private static final HandOverCommand OFFER = new HandOverCommand.Offer(FIRST, NOW, DEADLINE);
  private static final Report OFFERED = after(AGREED, step(OFFER));

  @Test
  void isOfferedOnlyOfADeclinedReportWhoseClientAgrees() {
    assertThat(decide(DECLINED, OFFER)).isEqualTo(Decision.refused(Refusal.PARTNERS_NOT_ALLOWED));
    assertThat(decide(new Report.NeedsReview(Report.toldOf(AGREED), List.of()), OFFER))
        .isEqualTo(Decision.refused(Refusal.NOT_DECLINED));
    assertThat(decide(AGREED, OFFER))
        .isEqualTo(happened(new HandOverEvent.Offered(1, FIRST, NOW, DEADLINE)));
    assertThat(decide(OFFERED, new HandOverCommand.Offer(OTHER, NOW, DEADLINE)))
        .isEqualTo(Decision.refused(Refusal.HAND_OVER_UNDER_WAY));
  }

  @Test
  void isHandedOverOnlyOnceTheOrganisationHasAccepted() {
    assertThat(Report.statusOf(OFFERED)).isEqualTo(ReportStatus.DECLINED);
    assertThat(decide(OFFERED, new HandOverCommand.Accept(OTHER, false, NOW)))
        .isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
    var taken = after(OFFERED, step(new HandOverCommand.Accept(FIRST, false, NOW)));
    assertThat(Report.statusOf(taken)).isEqualTo(ReportStatus.HANDED_OVER);
    assertThat(decide(taken, new HandOverCommand.Accept(FIRST, false, NOW)))
        .isEqualTo(Decision.happened());
    assertThat(decide(taken, new HandOverCommand.Decline(FIRST, HandOverDeclineReason.AREA, NOW)))
        .isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
  }

  /// Also if the client says no in the very moment in which the organisation accepts.
  @Test
  void isNotAcceptedByWhoeverTellsThePoliceOfAClientWhoSaysNo() {
    var telling = new HandOverCommand.Accept(FIRST, true, NOW);
    var allowed = after(OFFERED, police(InstructionRule.ALLOW));
    assertThat(decide(allowed, telling)).isInstanceOf(Decision.Happened.class);
    for (var rule : List.of(InstructionRule.FORBID, InstructionRule.ASK)) {
      var forbidden = after(allowed, police(rule));
      assertThat(decide(forbidden, telling)).isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
      assertThat(decide(forbidden, new HandOverCommand.Accept(FIRST, false, NOW)))
          .isInstanceOf(Decision.Happened.class);
    }
  }

  private static ReportCommand police(InstructionRule rule) {
    return new ReportCommand.RecordInstruction(
        Incidents.CASE, new Instruction(InstructionSubject.POLICE, rule, LocalDate.of(2026, 4, 1)));
  }

  @Test
  void goesBackToAPersonWithADueTimeIfItIsDeclinedOrNobodyAnswers() {
    var declined =
        after(
            OFFERED, step(new HandOverCommand.Decline(FIRST, HandOverDeclineReason.CAPACITY, NOW)));
    assertThat(handOver(declined))
        .isEqualTo(
            new HandOver.Returned(
                NOW, List.of(new HandOver.Past(FIRST, HandOverAnswer.DECLINED, NOW))));
    assertThat(decide(OFFERED, new HandOverCommand.TimeOut(DEADLINE.minusMillis(1))))
        .isEqualTo(Decision.happened());
    var late = after(OFFERED, step(new HandOverCommand.TimeOut(DEADLINE)));
    assertThat(((HandOver.Returned) handOver(late)).due())
        .isEqualTo(DEADLINE.plus(HandOver.PATIENCE));
    assertThat(Report.statusOf(late)).isEqualTo(ReportStatus.DECLINED);
    assertThat(decide(OFFERED, new HandOverCommand.Accept(FIRST, false, DEADLINE)))
        .isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
    var again = after(late, step(new HandOverCommand.Offer(OTHER, DEADLINE, DEADLINE)));
    assertThat(handOver(again).number()).isEqualTo(2);
    assertThat(handOver(again).askedBefore()).containsExactly(FIRST);
    assertThat(
            handOver(
                after(
                    late,
                    step(new HandOverCommand.Settle(HandOverSettlement.LETTER_GIVEN, DEADLINE)))))
        .isInstanceOf(HandOver.Settled.class);
  }

  @Test
  void isWithdrawnInTheSameWriteAsItsGroundEnds() {
    var withdrawn =
        new ReportEvent.HandOverChanged(
            Incidents.CASE,
            new HandOverEvent.Answered(1, FIRST, HandOverAnswer.WITHDRAWN, Optional.empty(), NOW));
    var noConsent =
        new ReportCommand.ChangeConsent(
            Incidents.CASE, ConsentRecipient.PARTNERS, ConsentChange.WITHDRAWN);
    for (var command :
        List.of(
            noConsent,
            new ReportCommand.Withdraw(Incidents.CASE, WithdrawalReason.NOT_SAFE),
            new ReportCommand.AskForPerson(Incidents.CASE),
            new ReportCommand.DisagreeWithDecline(Incidents.CASE))) {
      var events =
          ((Decision.Happened<ReportEvent, Refusal>) Report.decide(OFFERED, command)).events();
      assertThat(events).hasSize(2).endsWith(withdrawn);
      assertThat(decide(after(OFFERED, command), new HandOverCommand.Accept(FIRST, false, NOW)))
          .isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
    }
  }

  @Test
  void rulesThatFindNobodyChangeNothingThatAPersonDid() {
    assertThat(decide(AGREED, new HandOverCommand.NoteNoneFits(NOW)))
        .isEqualTo(happened(new HandOverEvent.NoneFitted(NOW)));
    assertThat(decide(OFFERED, new HandOverCommand.NoteNoneFits(NOW)))
        .isEqualTo(Decision.happened());
  }

  /// Random commands in random order: an open offer always has its ground, a report is handed over
  /// only after an acceptance, and what an organisation did not take has a due time.
  @Test
  void keepsOneHolderWhateverHappens() {
    var random = new Random(19);
    var handedOver = 0;
    for (var run = 0; run < 2_000; run++) {
      var state = AGREED;
      var accepted = false;
      for (var at = 0; at < 12; at++) {
        var now = NOW.plus(Duration.ofDays(at));
        var command = commands(now).get(random.nextInt(commands(now).size()));
        var decision = Report.decide(state, command);
        accepted |= accepts(decision);
        state =
            decision instanceof Decision.Happened<ReportEvent, Refusal>(var events)
                ? Report.DECIDER.after(state, events)
                : state;
        if (handOver(state) instanceof HandOver.Offered) {
          assertThat(state).isInstanceOf(Report.Declined.class);
          assertThat(HandingOver.mayAskPartners(state)).isTrue();
        }
        if (Report.statusOf(state) == ReportStatus.HANDED_OVER) {
          assertThat(accepted).isTrue();
          handedOver++;
        }
      }
    }
    assertThat(handedOver).isPositive();
  }

  private static boolean accepts(Decision<ReportEvent, Refusal> decision) {
    return decision instanceof Decision.Happened<ReportEvent, Refusal>(var events)
        && events.stream()
            .anyMatch(event ->
                event instanceof ReportEvent.HandOverChanged(_, HandOverEvent.Answered answered)
                    && answered.answer() == HandOverAnswer.ACCEPTED);
  }

  private static List<ReportCommand> commands(Instant now) {
    var all = new ArrayList<ReportCommand>();
    for (var partner : List.of(FIRST, OTHER)) {
      all.add(step(new HandOverCommand.Offer(partner, now, now.plus(Duration.ofDays(3)))));
      all.add(step(new HandOverCommand.Accept(partner, false, now)));
      all.add(step(new HandOverCommand.Decline(partner, HandOverDeclineReason.OTHER, now)));
    }
    all.add(step(new HandOverCommand.TimeOut(now)));
    all.add(step(new HandOverCommand.Settle(HandOverSettlement.NOT_REACHED, now)));
    all.add(step(new HandOverCommand.NoteNoneFits(now)));
    all.add(new ReportCommand.Withdraw(Incidents.CASE, WithdrawalReason.NOT_TOLD));
    all.add(new ReportCommand.UndoWithdrawal(Incidents.CASE));
    all.add(new ReportCommand.AskForPerson(Incidents.CASE));
    all.add(new ReportCommand.AcceptAfterReview(Incidents.CASE, Optional.of(UsState.CA)));
    all.add(
        new ReportCommand.DeclineAfterReview(
            Incidents.CASE, List.of(DeclineReason.SPEECH_WITHOUT_THREAT)));
    for (var change : ConsentChange.values()) {
      all.add(new ReportCommand.ChangeConsent(Incidents.CASE, ConsentRecipient.PARTNERS, change));
    }
    return all;
  }

  private static HandOver handOver(Report report) {
    return Report.toldOf(report).handOver();
  }

  private static ReportCommand step(HandOverCommand command) {
    return new ReportCommand.HandOverStep(Incidents.CASE, command);
  }

  private static Decision<ReportEvent, Refusal> decide(Report state, HandOverCommand command) {
    return Report.decide(state, step(command));
  }

  private static Decision<ReportEvent, Refusal> happened(HandOverEvent event) {
    return Decision.happened(new ReportEvent.HandOverChanged(Incidents.CASE, event));
  }

  private static Report after(Report state, ReportCommand command) {
    return Report.DECIDER.after(
        state, ((Decision.Happened<ReportEvent, Refusal>) Report.decide(state, command)).events());
  }
}
