package org.alliance.notification.domain;

import static org.alliance.notification.domain.DeliveryExamples.ABSENT;
import static org.alliance.notification.domain.DeliveryExamples.ALL;
import static org.alliance.notification.domain.DeliveryExamples.BLOCKED;
import static org.alliance.notification.domain.DeliveryExamples.BOUNCED;
import static org.alliance.notification.domain.DeliveryExamples.CANCELLED;
import static org.alliance.notification.domain.DeliveryExamples.DUE;
import static org.alliance.notification.domain.DeliveryExamples.ENDING;
import static org.alliance.notification.domain.DeliveryExamples.FAILED;
import static org.alliance.notification.domain.DeliveryExamples.FORESTALLED;
import static org.alliance.notification.domain.DeliveryExamples.HELD;
import static org.alliance.notification.domain.DeliveryExamples.LATER;
import static org.alliance.notification.domain.DeliveryExamples.NOTICE;
import static org.alliance.notification.domain.DeliveryExamples.NOW;
import static org.alliance.notification.domain.DeliveryExamples.SENT;
import static org.alliance.notification.domain.DeliveryExamples.TAKEN;
import static org.alliance.notification.domain.DeliveryExamples.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.kit.decision.Decision;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.junit.jupiter.api.Test;

/// Why a delivery is not sent: its reason is over, or a rule forbids it. Every state with every
/// command.
class DeliveryStoppingTests {
  @Test
  void isCancelledWhenItsReasonIsOverBeforeItWasSent() {
    List.of(WAITING, DUE, HELD)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Cancel(NOW)))
                .isEqualTo(
                    Decision.happened(new Event.Settled(NotificationOutcome.CANCELLED, NOW))));
    List.of(ENDING, SENT, BOUNCED, BLOCKED, FAILED, CANCELLED, FORESTALLED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Cancel(NOW)))
                .isEqualTo(Decision.happened()));
    assertThat(Delivery.evolve(WAITING, new Event.Settled(NotificationOutcome.CANCELLED, NOW)))
        .isEqualTo(new Delivery.Cancelled(NOTICE, Attempts.of(0), NOW));
  }

  @Test
  void isNotPlannedOnceItsReasonIsOver() {
    assertThat(Delivery.decide(ABSENT, new Command.Cancel(NOW)))
        .isEqualTo(Decision.happened(new Event.Forestalled(NOW)));
    assertThat(Delivery.evolve(ABSENT, new Event.Forestalled(NOW))).isEqualTo(FORESTALLED);
    assertThat(Delivery.decide(FORESTALLED, new Command.Plan(NOTICE, true, NOW)))
        .isEqualTo(Decision.happened());
  }

  @Test
  void goesOutOrIsCancelledIfItsReasonEndsOnItsWay() {
    assertThat(Delivery.decide(TAKEN, new Command.Cancel(NOW)))
        .isEqualTo(Decision.happened(new Event.EndedMeanwhile()));
    assertThat(Delivery.evolve(TAKEN, new Event.EndedMeanwhile())).isEqualTo(ENDING);
    var cancelled =
        Decision.<Event, Refusal>happened(new Event.Settled(NotificationOutcome.CANCELLED, LATER));
    var late = new Attempt(LATER, "smtp", "451");
    assertThat(Delivery.decide(ENDING, new Command.Miss(late, LATER.plusSeconds(1), 9)))
        .isEqualTo(
            Decision.happened(
                new Event.Tried(late), new Event.Settled(NotificationOutcome.CANCELLED, LATER)));
    assertThat(Delivery.decide(ENDING, new Command.Take(LATER, LATER.plusSeconds(60))))
        .as("its sender has died")
        .isEqualTo(cancelled);
  }

  @Test
  void ofAnOfferIsCancelledInsteadOfSentOnceTheTimeToAnswerIsOver() {
    var offer =
        new Notice(
            NOTICE.caseId().orElseThrow(),
            Optional.empty(),
            new FirmId("firm-001"),
            NotificationKind.OFFER,
            Optional.empty(),
            Optional.of(NOW));
    var due = new Delivery.Due(offer, Attempts.NONE, NOW.minusSeconds(60));
    assertThat(Delivery.decide(due, new Command.Take(NOW.minusSeconds(1), LATER)))
        .isEqualTo(Decision.happened(new Event.Taken(LATER)));
    assertThat(Delivery.decide(due, new Command.Take(NOW, LATER)))
        .isEqualTo(Decision.happened(new Event.Settled(NotificationOutcome.CANCELLED, NOW)));
  }

  @Test
  void isStoppedBeforeItLeavesAndNamesTheRule() {
    var stop = new Command.Stop(ContactRule.CASE_STOPPED, NOW);
    List.of(WAITING, DUE, HELD)
        .forEach(state ->
            assertThat(Delivery.decide(state, stop))
                .isEqualTo(Decision.happened(new Event.Blocked(ContactRule.CASE_STOPPED, NOW))));
    assertThat(Delivery.decide(TAKEN, stop))
        .isEqualTo(Decision.happened(new Event.EndedMeanwhile()));
    List.of(ABSENT, ENDING, SENT, BOUNCED, BLOCKED, FAILED, CANCELLED, FORESTALLED)
        .forEach(state -> assertThat(Delivery.decide(state, stop)).isEqualTo(Decision.happened()));
  }

  @Test
  void isBlockedByWhoeverHasItOnly() {
    var block = new Command.Block(ContactRule.PLAN_UNKNOWN, NOW);
    ALL.forEach(state ->
        assertThat(Delivery.decide(state, block))
            .isEqualTo(
                state instanceof Delivery.Taken
                    ? Decision.happened(new Event.Blocked(ContactRule.PLAN_UNKNOWN, NOW))
                    : Decision.happened()));
  }
}
