package org.alliance.notification.domain;

import java.time.Instant;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.kit.decision.Decision;
import org.alliance.notification.domain.Delivery.Absent;
import org.alliance.notification.domain.Delivery.Blocked;
import org.alliance.notification.domain.Delivery.Bounced;
import org.alliance.notification.domain.Delivery.Cancelled;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Due;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Failed;
import org.alliance.notification.domain.Delivery.Forestalled;
import org.alliance.notification.domain.Delivery.Held;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.Delivery.Sent;
import org.alliance.notification.domain.Delivery.Taken;
import org.alliance.notification.domain.Delivery.WaitingForAddress;

/// What a command does to a delivery.
final class Deciding {
  private Deciding() {}

  static Decision<Event, Refusal> decide(Delivery state, Command command) {
    return switch (command) {
      case Command.Plan(var notice, var known, var notBefore) ->
          state instanceof Absent ? planned(notice, known, notBefore) : Decision.happened();
      case Command.AddressArrived(var now) ->
          state instanceof WaitingForAddress
              ? Decision.happened(new Event.AddressFound(now))
              : Decision.happened();
      case Command.Take take -> taken(state, take);
      case Command.Confirm(var attempt) -> confirmed(state, attempt);
      case Command.Fail(var attempt) ->
          state instanceof Taken ? settled(NotificationOutcome.FAILED, attempt) : unchanged();
      case Command.Cancel cancel -> cancelled(state, cancel);
      case Command.Miss miss ->
          state instanceof Taken taken ? missed(taken, miss) : Decision.happened();
      case Command.Hold hold ->
          state instanceof Taken taken ? held(taken, hold) : Decision.happened();
      case Command.Block(var rule, var now) ->
          state instanceof Taken
              ? Decision.happened(new Event.Blocked(rule, now))
              : Decision.happened();
      case Command.Stop stop -> stopped(state, stop);
      case Command.Bounce(var answer) ->
          state instanceof Sent ? settled(NotificationOutcome.BOUNCED, answer) : unchanged();
      case Command.Extend extend -> extended(state, extend);
      case Command.Retry(var now) ->
          switch (state) {
            case Absent(), Forestalled _ -> Decision.refused(Refusal.NO_SUCH_DELIVERY);
            case Failed _, Bounced _, Blocked _ -> Decision.happened(new Event.Retried(now));
            case WaitingForAddress _, Due _, Held _, Taken _, Sent _, Cancelled _ ->
                Decision.refused(Refusal.NOT_FAILED);
          };
    };
  }

  /// A reminder waits for its time.
  private static Decision<Event, Refusal> planned(Notice notice, boolean known, Instant notBefore) {
    var planned = new Event.Planned(notice, known, notBefore);
    return notice.isReminder()
        ? Decision.happened(planned, new Event.Held(notBefore))
        : Decision.happened(planned);
  }

  /// What has not been sent tells the later deadline. A reminder that was sent is due once more:
  /// the firm may have asked for the time because of it.
  private static Decision<Event, Refusal> extended(Delivery state, Command.Extend extend) {
    var isLater =
        Delivery.notice(state)
            .flatMap(Notice::answerBy)
            .filter(extend.answerBy()::isAfter)
            .isPresent();
    if (!isLater) {
      return unchanged();
    }
    var extended = new Event.Extended(extend.answerBy());
    var isReminder = Delivery.noticeOf(state).kind() == NotificationKind.REMINDER;
    return switch (state) {
      case Held _ when isReminder -> Decision.happened(extended, new Event.Held(extend.remindAt()));
      case Sent _ when isReminder -> Decision.happened(extended, new Event.Held(extend.remindAt()));
      case WaitingForAddress _, Due _, Held _ -> Decision.happened(extended);
      case Absent _, Taken _, Sent _, Bounced _, Blocked _, Failed _, Cancelled _, Forestalled _ ->
          unchanged();
    };
  }

  private static Decision<Event, Refusal> unchanged() {
    return Decision.happened();
  }

  private static Decision<Event, Refusal> settled(NotificationOutcome outcome, Attempt attempt) {
    return Decision.happened(new Event.Tried(attempt), new Event.Settled(outcome, attempt.at()));
  }

  /// What went out went out, whatever was thought meanwhile: the log says so.
  private static Decision<Event, Refusal> confirmed(Delivery state, Attempt attempt) {
    return switch (state) {
      case Taken _, Due _, Held _, Cancelled _ -> settled(NotificationOutcome.SENT, attempt);
      case Absent _, WaitingForAddress _, Sent _, Bounced _, Blocked _, Failed _, Forestalled _ ->
          unchanged();
    };
  }

  private static Decision<Event, Refusal> cancelled(Delivery state, Command.Cancel cancel) {
    return switch (state) {
      case Absent() -> Decision.happened(new Event.Forestalled(cancel.now()));
      case WaitingForAddress _, Due _, Held _ ->
          Decision.happened(new Event.Settled(NotificationOutcome.CANCELLED, cancel.now()));
      case Taken(_, _, _, var isOver) ->
          isOver ? unchanged() : Decision.happened(new Event.EndedMeanwhile());
      case Sent _, Bounced _, Blocked _, Failed _, Cancelled _, Forestalled _ -> unchanged();
    };
  }

  private static Decision<Event, Refusal> stopped(Delivery state, Command.Stop stop) {
    return switch (state) {
      case WaitingForAddress _, Due _, Held _ ->
          Decision.happened(new Event.Blocked(stop.rule(), stop.now()));
      case Taken(_, _, _, var isOver) ->
          isOver ? unchanged() : Decision.happened(new Event.EndedMeanwhile());
      case Absent _, Sent _, Bounced _, Blocked _, Failed _, Cancelled _, Forestalled _ ->
          unchanged();
    };
  }

  private static Decision<Event, Refusal> taken(Delivery state, Command.Take take) {
    return switch (state) {
      case Due(var notice, _, var notBefore) when !notBefore.isAfter(take.now()) ->
          Decision.happened(taken(take, notice.isOver(take.now())));
      case Held(var notice, _, var until) when !until.isAfter(take.now()) ->
          Decision.happened(taken(take, notice.isOver(take.now())));
      case Taken(var notice, _, var leaseUntil, var isOver) when !leaseUntil.isAfter(take.now()) ->
          Decision.happened(taken(take, isOver || notice.isOver(take.now())));
      case Absent _,
          WaitingForAddress _,
          Due _,
          Held _,
          Taken _,
          Sent _,
          Bounced _,
          Blocked _,
          Failed _,
          Cancelled _,
          Forestalled _ ->
          Decision.refused(Refusal.NOT_DUE);
    };
  }

  private static Event taken(Command.Take take, boolean isOver) {
    return isOver
        ? new Event.Settled(NotificationOutcome.CANCELLED, take.now())
        : new Event.Taken(take.leaseUntil());
  }

  private static Decision<Event, Refusal> held(Taken taken, Command.Hold hold) {
    return Decision.happened(
        taken.isOver()
            ? new Event.Settled(NotificationOutcome.CANCELLED, hold.now())
            : new Event.Held(hold.until()));
  }

  private static Decision<Event, Refusal> missed(Taken taken, Command.Miss miss) {
    var now = miss.attempt().at();
    return Decision.happened(
        new Event.Tried(miss.attempt()),
        taken.isOver()
            ? new Event.Settled(NotificationOutcome.CANCELLED, now)
            : taken.attempts().count() + 1 >= miss.giveUpAfter()
                ? new Event.Settled(NotificationOutcome.FAILED, now)
                : new Event.Missed(miss.next()));
  }
}
