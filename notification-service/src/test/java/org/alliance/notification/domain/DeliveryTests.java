package org.alliance.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.NotificationOutcome;
import org.alliance.kit.decision.Decision;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.junit.jupiter.api.Test;

/// Every state with every command.
class DeliveryTests {
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Notice NOTICE =
      new Notice(
          new CaseId("123e4567-e89b-12d3-a456-426614174000"),
          Optional.empty(),
          new FirmId("firm-001"),
          NotificationKind.ASSIGNMENT,
          Optional.empty(),
          Optional.empty());
  private static final Delivery ABSENT = new Delivery.Absent();
  private static final Delivery WAITING = new Delivery.WaitingForAddress(NOTICE, NOW);
  private static final Delivery DUE = new Delivery.Due(NOTICE, 2, NOW);
  private static final Delivery TAKEN = new Delivery.Taken(NOTICE, 2, LATER, false);
  private static final Delivery ENDING = new Delivery.Taken(NOTICE, 2, LATER, true);
  private static final Delivery SENT = new Delivery.Sent(NOTICE, 1, NOW);
  private static final Delivery FAILED = new Delivery.Failed(NOTICE, 3, NOW);
  private static final Delivery CANCELLED = new Delivery.Cancelled(NOTICE, 1, NOW);
  private static final Delivery FORESTALLED = new Delivery.Forestalled(NOW);
  private static final List<Delivery> ALL =
      List.of(ABSENT, WAITING, DUE, TAKEN, ENDING, SENT, FAILED, CANCELLED, FORESTALLED);

  @Test
  void isPlannedOnce() {
    assertThat(Delivery.decide(ABSENT, new Command.Plan(NOTICE, true, NOW)))
        .isEqualTo(Decision.happened(new Event.Planned(NOTICE, true, NOW)));
    ALL.stream()
        .skip(1)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Plan(NOTICE, true, NOW)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isDueOnceTheAddressIsThere() {
    assertThat(Delivery.decide(WAITING, new Command.AddressArrived(NOW)))
        .isEqualTo(Decision.happened(new Event.AddressFound(NOW)));
    ALL.stream()
        .filter(state -> state != WAITING)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.AddressArrived(NOW)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isTakenByOneSenderAtATime() {
    var take = new Command.Take(NOW, LATER);
    assertThat(Delivery.decide(DUE, take)).isEqualTo(Decision.happened(new Event.Taken(LATER)));
    assertThat(Delivery.decide(Delivery.evolve(DUE, new Event.Taken(LATER)), take))
        .isEqualTo(Decision.refused(Refusal.NOT_DUE));
    ALL.stream()
        .filter(state -> state != DUE)
        .forEach(state ->
            assertThat(Delivery.decide(state, take)).isEqualTo(Decision.refused(Refusal.NOT_DUE)));
  }

  @Test
  void isSettledWhenTheMailServerHasIt() {
    var goesOut = List.of(DUE, TAKEN, ENDING, CANCELLED);
    goesOut.forEach(state ->
        assertThat(Delivery.decide(state, new Command.Confirm(NOW)))
            .isEqualTo(Decision.happened(new Event.Settled(NotificationOutcome.SENT, NOW))));
    ALL.stream()
        .filter(state -> !goesOut.contains(state))
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Confirm(NOW)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isTriedAgainAndInTheEndGivenUp() {
    assertThat(Delivery.decide(TAKEN, new Command.Miss(NOW, LATER, 9)))
        .isEqualTo(Decision.happened(new Event.Missed(LATER)));
    assertThat(Delivery.decide(TAKEN, new Command.Miss(NOW, LATER, 3)))
        .isEqualTo(Decision.happened(new Event.Settled(NotificationOutcome.FAILED, NOW)));
    ALL.stream()
        .filter(state -> !(state instanceof Delivery.Taken))
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Miss(NOW, LATER, 3)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isRetriedByAPersonOnlyWhenItHasFailed() {
    assertThat(Delivery.decide(FAILED, new Command.Retry(NOW)))
        .isEqualTo(Decision.happened(new Event.Retried(NOW)));
    List.of(ABSENT, FORESTALLED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Retry(NOW)))
                .isEqualTo(Decision.refused(Refusal.NO_SUCH_DELIVERY)));
    List.of(WAITING, DUE, TAKEN, SENT, CANCELLED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Retry(NOW)))
                .isEqualTo(Decision.refused(Refusal.NOT_FAILED)));
  }

  @Test
  void isCancelledWhenItsReasonIsOverBeforeItWasSent() {
    List.of(WAITING, DUE)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Cancel(NOW)))
                .isEqualTo(
                    Decision.happened(new Event.Settled(NotificationOutcome.CANCELLED, NOW))));
    List.of(ENDING, SENT, FAILED, CANCELLED, FORESTALLED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Cancel(NOW)))
                .isEqualTo(Decision.happened()));
    assertThat(Delivery.evolve(WAITING, new Event.Settled(NotificationOutcome.CANCELLED, NOW)))
        .isEqualTo(new Delivery.Cancelled(NOTICE, 0, NOW));
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
    assertThat(Delivery.decide(ENDING, new Command.Miss(LATER, LATER.plusSeconds(1), 9)))
        .isEqualTo(cancelled);
    assertThat(Delivery.decide(ENDING, new Command.Take(LATER, LATER.plusSeconds(60))))
        .as("its sender has died")
        .isEqualTo(cancelled);
  }

  @Test
  void isTakenAgainIfItsSenderHasDied() {
    var take = new Command.Take(LATER, LATER.plusSeconds(60));
    assertThat(Delivery.decide(TAKEN, take))
        .isEqualTo(Decision.happened(new Event.Taken(LATER.plusSeconds(60))));
  }

  @Test
  void ofAnOfferIsCancelledInsteadOfSentOnceTheTimeToAnswerIsOver() {
    var offer =
        new Notice(
            NOTICE.caseId(),
            Optional.empty(),
            NOTICE.firm(),
            NotificationKind.OFFER,
            Optional.empty(),
            Optional.of(NOW));
    var due = new Delivery.Due(offer, 0, NOW.minusSeconds(60));
    assertThat(Delivery.decide(due, new Command.Take(NOW.minusSeconds(1), LATER)))
        .isEqualTo(Decision.happened(new Event.Taken(LATER)));
    assertThat(Delivery.decide(due, new Command.Take(NOW, LATER)))
        .isEqualTo(Decision.happened(new Event.Settled(NotificationOutcome.CANCELLED, NOW)));
  }

  @Test
  void failsAtOnceIfNoAttemptCanSucceed() {
    assertThat(Delivery.decide(TAKEN, new Command.Fail(NOW)))
        .isEqualTo(Decision.happened(new Event.Settled(NotificationOutcome.FAILED, NOW)));
    ALL.stream()
        .filter(state -> !(state instanceof Delivery.Taken))
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Fail(NOW)))
                .isEqualTo(Decision.happened()));
  }
}
