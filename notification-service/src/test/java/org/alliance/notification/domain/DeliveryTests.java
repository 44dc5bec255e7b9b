package org.alliance.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ContactRule;
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
  private static final Attempt TRY = new Attempt(NOW, "smtp", "250");
  private static final Event TRIED = new Event.Tried(TRY);
  private static final Delivery ABSENT = new Delivery.Absent();
  private static final Delivery WAITING = new Delivery.WaitingForAddress(NOTICE, NOW);
  private static final Delivery DUE = new Delivery.Due(NOTICE, Attempts.of(2), NOW);
  private static final Delivery TAKEN = new Delivery.Taken(NOTICE, Attempts.of(2), LATER, false);
  private static final Delivery ENDING = new Delivery.Taken(NOTICE, Attempts.of(2), LATER, true);
  private static final Delivery SENT = new Delivery.Sent(NOTICE, Attempts.of(1), NOW);
  private static final Delivery FAILED = new Delivery.Failed(NOTICE, Attempts.of(3), NOW);
  private static final Delivery CANCELLED = new Delivery.Cancelled(NOTICE, Attempts.of(1), NOW);
  private static final Delivery FORESTALLED = new Delivery.Forestalled(NOW);
  private static final Delivery HELD = new Delivery.Held(NOTICE, Attempts.of(1), LATER);
  private static final Delivery BOUNCED = new Delivery.Bounced(NOTICE, Attempts.of(1), NOW);
  private static final Delivery BLOCKED =
      new Delivery.Blocked(NOTICE, Attempts.of(0), ContactRule.WITHDRAWN, NOW);
  private static final List<Delivery> ALL =
      List.of(
          ABSENT,
          WAITING,
          DUE,
          HELD,
          TAKEN,
          ENDING,
          SENT,
          BOUNCED,
          BLOCKED,
          FAILED,
          CANCELLED,
          FORESTALLED);

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
    var goesOut = List.of(DUE, HELD, TAKEN, ENDING, CANCELLED);
    goesOut.forEach(state ->
        assertThat(Delivery.decide(state, new Command.Confirm(TRY)))
            .isEqualTo(Decision.happened(TRIED, new Event.Settled(NotificationOutcome.SENT, NOW))));
    ALL.stream()
        .filter(state -> !goesOut.contains(state))
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Confirm(TRY)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isTriedAgainAndInTheEndGivenUp() {
    assertThat(Delivery.decide(TAKEN, new Command.Miss(TRY, LATER, 9)))
        .isEqualTo(Decision.happened(TRIED, new Event.Missed(LATER)));
    assertThat(Delivery.decide(TAKEN, new Command.Miss(TRY, LATER, 3)))
        .isEqualTo(Decision.happened(TRIED, new Event.Settled(NotificationOutcome.FAILED, NOW)));
    ALL.stream()
        .filter(state -> !(state instanceof Delivery.Taken))
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Miss(TRY, LATER, 3)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isRetriedByAPersonOnlyWhenItHasFailed() {
    List.of(FAILED, BOUNCED, BLOCKED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Retry(NOW)))
                .isEqualTo(Decision.happened(new Event.Retried(NOW))));
    List.of(ABSENT, FORESTALLED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Retry(NOW)))
                .isEqualTo(Decision.refused(Refusal.NO_SUCH_DELIVERY)));
    List.of(WAITING, DUE, HELD, TAKEN, SENT, CANCELLED)
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Retry(NOW)))
                .isEqualTo(Decision.refused(Refusal.NOT_FAILED)));
  }

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
  void isTakenAgainIfItsSenderHasDied() {
    var take = new Command.Take(LATER, LATER.plusSeconds(60));
    assertThat(Delivery.decide(TAKEN, take))
        .isEqualTo(Decision.happened(new Event.Taken(LATER.plusSeconds(60))));
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
  void tellsTheLaterDeadlineAndRemindsOnceMore() {
    var by = NOW.plusSeconds(3_600);
    var later = NOW.plusSeconds(7_200);
    var extend = new Command.Extend(later, NOW.plusSeconds(1_800));
    var offer = ofOffer(NotificationKind.OFFER, by);
    var told = ofOffer(NotificationKind.OFFER, later);
    assertThat(after(new Delivery.Due(offer, Attempts.NONE, NOW), extend))
        .isEqualTo(new Delivery.Due(told, Attempts.NONE, NOW));
    assertThat(after(new Delivery.Sent(offer, Attempts.of(1), NOW), extend))
        .isEqualTo(new Delivery.Sent(offer, Attempts.of(1), NOW));
    var reminder = ofOffer(NotificationKind.REMINDER, by);
    var again =
        new Delivery.Held(
            ofOffer(NotificationKind.REMINDER, later), Attempts.of(0), NOW.plusSeconds(1_800));
    List.of(
            new Delivery.Held(reminder, Attempts.NONE, NOW),
            new Delivery.Sent(reminder, Attempts.of(1), NOW))
        .forEach(state -> assertThat(after(state, extend)).isEqualTo(again));
    assertThat(Delivery.decide(again, extend)).isEqualTo(Decision.happened());
    assertThat(after(new Delivery.Cancelled(reminder, Attempts.NONE, NOW), extend))
        .isInstanceOf(Delivery.Cancelled.class);
    assertThat(Delivery.decide(ABSENT, extend)).isEqualTo(Decision.happened());
  }

  private static Notice ofOffer(NotificationKind kind, Instant by) {
    return new Notice(
        NOTICE.caseId().orElseThrow(),
        Optional.empty(),
        new FirmId("firm-001"),
        kind,
        Optional.empty(),
        Optional.of(by));
  }

  private static Delivery after(Delivery state, Command command) {
    return Delivery.decide(state, command) instanceof Decision.Happened<Event, ?>(var events)
        ? Delivery.DECIDER.after(state, events)
        : state;
  }

  @Test
  void failsAtOnceIfNoAttemptCanSucceed() {
    assertThat(Delivery.decide(TAKEN, new Command.Fail(TRY)))
        .isEqualTo(Decision.happened(TRIED, new Event.Settled(NotificationOutcome.FAILED, NOW)));
    ALL.stream()
        .filter(state -> !(state instanceof Delivery.Taken))
        .forEach(state ->
            assertThat(Delivery.decide(state, new Command.Fail(TRY)))
                .isEqualTo(Decision.happened()));
  }

  @Test
  void isHeldByWhoeverHasItAndTakenAgainWhenItMayLeave() {
    assertThat(Delivery.decide(TAKEN, new Command.Hold(LATER, NOW)))
        .isEqualTo(Decision.happened(new Event.Held(LATER)));
    assertThat(Delivery.evolve(TAKEN, new Event.Held(LATER)))
        .isEqualTo(new Delivery.Held(NOTICE, Attempts.of(2), LATER));
    assertThat(Delivery.decide(HELD, new Command.Take(LATER, LATER.plusSeconds(60))))
        .isEqualTo(Decision.happened(new Event.Taken(LATER.plusSeconds(60))));
    assertThat(Delivery.decide(ENDING, new Command.Hold(LATER, NOW)))
        .as("its reason is over")
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

  @Test
  void comesBackOnlyAfterItWasSent() {
    ALL.forEach(state ->
        assertThat(Delivery.decide(state, new Command.Bounce(TRY)))
            .isEqualTo(
                state == SENT
                    ? Decision.happened(TRIED, new Event.Settled(NotificationOutcome.BOUNCED, NOW))
                    : Decision.happened()));
  }

  @Test
  void keepsTheLatestTwentyAttemptsWithTheProvidersAnswers() {
    Delivery state = TAKEN;
    for (var number = 0; number < 25; number++) {
      state = Delivery.evolve(state, new Event.Tried(new Attempt(NOW, "smtp", "4" + number)));
    }
    assertThat(Delivery.attemptsOf(state).last())
        .hasSize(20)
        .last()
        .isEqualTo(new Attempt(NOW, "smtp", "424"));
  }
}
