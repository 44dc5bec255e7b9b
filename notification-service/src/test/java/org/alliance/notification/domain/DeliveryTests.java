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
import static org.alliance.notification.domain.DeliveryExamples.TRIED;
import static org.alliance.notification.domain.DeliveryExamples.TRY;
import static org.alliance.notification.domain.DeliveryExamples.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.kit.decision.Decision;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.junit.jupiter.api.Test;

/// Every state with every command.
class DeliveryTests {
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
  void isTakenAgainIfItsSenderHasDied() {
    var take = new Command.Take(LATER, LATER.plusSeconds(60));
    assertThat(Delivery.decide(TAKEN, take))
        .isEqualTo(Decision.happened(new Event.Taken(LATER.plusSeconds(60))));
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
