package org.alliance.notification.domain;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.NotificationOutcome;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One notice on its way to one firm.
public sealed interface Delivery {
  record Absent() implements Delivery {}

  /// The firm has not told us an address yet.
  record WaitingForAddress(Notice notice, Instant since) implements Delivery {}

  /// To be sent, or to be sent again.
  ///
  /// @param attempts how often it was tried
  record Due(Notice notice, int attempts, Instant notBefore) implements Delivery {}

  /// A sender has it. If that one dies, it is due again when the lease is over.
  ///
  /// @param isOver its reason ended meanwhile: it goes out now or not at all
  record Taken(Notice notice, int attempts, Instant leaseUntil, boolean isOver)
      implements Delivery {}

  record Sent(Notice notice, int attempts, Instant at) implements Delivery {}

  /// Given up; an operations person may have it tried again.
  record Failed(Notice notice, int attempts, Instant at) implements Delivery {}

  /// Its reason was over before it was sent.
  record Cancelled(Notice notice, int attempts, Instant at) implements Delivery {}

  /// Its reason was over before it was planned: the event that ends an offer may be read before the
  /// one that makes it, for they come on different topics.
  record Forestalled(Instant at) implements Delivery {}

  /// What may be asked of a delivery.
  sealed interface Command {
    /// @param addressKnown whether the firm has told us an address
    record Plan(Notice notice, boolean addressKnown, Instant now) implements Command {}

    /// The firm has told us an address.
    record AddressArrived(Instant now) implements Command {}

    /// Somebody is about to send it; nobody else is to until the lease is over.
    record Take(Instant now, Instant leaseUntil) implements Command {}

    /// The mail server has taken the mail.
    record Confirm(Instant now) implements Command {}

    /// The mail server has not taken the mail.
    ///
    /// @param next when to try again
    /// @param giveUpAfter after how many attempts it has failed for good
    record Miss(Instant now, Instant next, int giveUpAfter) implements Command {}

    /// No address at which the firm could be reached is in what it has told us: no attempt can
    /// succeed.
    record Fail(Instant now) implements Command {}

    /// Its reason is over.
    record Cancel(Instant now) implements Command {}

    /// An operations person wants it tried again.
    record Retry(Instant now) implements Command {}
  }

  /// What happened to a delivery.
  sealed interface Event {
    record Planned(Notice notice, boolean addressKnown, Instant at) implements Event {}

    record AddressFound(Instant at) implements Event {}

    record Taken(Instant leaseUntil) implements Event {}

    record Missed(Instant next) implements Event {}

    record Settled(NotificationOutcome outcome, Instant at) implements Event {}

    record Retried(Instant at) implements Event {}

    record Forestalled(Instant at) implements Event {}

    /// Its reason ended while a sender had it.
    record EndedMeanwhile() implements Event {}
  }

  /// Why a command is refused.
  enum Refusal {
    NO_SUCH_DELIVERY,
    NOT_DUE,
    NOT_FAILED
  }

  Decider<Delivery, Command, Event, Refusal> DECIDER =
      new Decider<>(new Absent(), Delivery::decide, Delivery::evolve);

  static Decision<Event, Refusal> decide(Delivery state, Command command) {
    return switch (command) {
      case Command.Plan(var notice, var known, var now) ->
          state instanceof Absent
              ? Decision.happened(new Event.Planned(notice, known, now))
              : Decision.happened();
      case Command.AddressArrived(var now) ->
          state instanceof WaitingForAddress
              ? Decision.happened(new Event.AddressFound(now))
              : Decision.happened();
      case Command.Take take -> taken(state, take);
      // What went out went out, whatever was thought meanwhile: the log says so.
      case Command.Confirm(var now) ->
          switch (state) {
            case Taken _, Due _, Cancelled _ ->
                Decision.happened(new Event.Settled(NotificationOutcome.SENT, now));
            case Absent _, WaitingForAddress _, Sent _, Failed _, Forestalled _ ->
                Decision.happened();
          };
      case Command.Fail(var now) ->
          state instanceof Taken
              ? Decision.happened(new Event.Settled(NotificationOutcome.FAILED, now))
              : Decision.happened();
      case Command.Cancel(var now) ->
          switch (state) {
            case Absent() -> Decision.happened(new Event.Forestalled(now));
            case WaitingForAddress _, Due _ ->
                Decision.happened(new Event.Settled(NotificationOutcome.CANCELLED, now));
            case Taken(_, _, _, var isOver) ->
                isOver ? Decision.happened() : Decision.happened(new Event.EndedMeanwhile());
            case Sent _, Failed _, Cancelled _, Forestalled _ -> Decision.happened();
          };
      case Command.Miss miss ->
          state instanceof Taken taken
              ? Decision.happened(missed(taken, miss))
              : Decision.happened();
      case Command.Retry(var now) ->
          switch (state) {
            case Absent(), Forestalled _ -> Decision.refused(Refusal.NO_SUCH_DELIVERY);
            case Failed _ -> Decision.happened(new Event.Retried(now));
            case WaitingForAddress _, Due _, Taken _, Sent _, Cancelled _ ->
                Decision.refused(Refusal.NOT_FAILED);
          };
    };
  }

  private static Decision<Event, Refusal> taken(Delivery state, Command.Take take) {
    return switch (state) {
      case Due(var notice, _, var notBefore) when !notBefore.isAfter(take.now()) ->
          Decision.happened(taken(take, notice.isOver(take.now())));
      case Taken(var notice, _, var leaseUntil, var isOver) when !leaseUntil.isAfter(take.now()) ->
          Decision.happened(taken(take, isOver || notice.isOver(take.now())));
      case Absent _,
          WaitingForAddress _,
          Due _,
          Taken _,
          Sent _,
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

  private static Event missed(Taken taken, Command.Miss miss) {
    if (taken.isOver()) {
      return new Event.Settled(NotificationOutcome.CANCELLED, miss.now());
    }
    return taken.attempts() + 1 >= miss.giveUpAfter()
        ? new Event.Settled(NotificationOutcome.FAILED, miss.now())
        : new Event.Missed(miss.next());
  }

  static Delivery evolve(Delivery state, Event event) {
    return switch (event) {
      case Event.Planned(var notice, var known, var at) ->
          known ? new Due(notice, 0, at) : new WaitingForAddress(notice, at);
      case Event.AddressFound(var at) -> new Due(noticeOf(state), 0, at);
      case Event.Taken(var leaseUntil) ->
          new Taken(noticeOf(state), attemptsOf(state), leaseUntil, false);
      case Event.EndedMeanwhile() ->
          state instanceof Taken(var notice, var attempts, var leaseUntil, _)
              ? new Taken(notice, attempts, leaseUntil, true)
              : state;
      case Event.Missed(var next) -> new Due(noticeOf(state), attemptsOf(state) + 1, next);
      case Event.Settled(var outcome, var at) ->
          switch (outcome) {
            case SENT -> new Sent(noticeOf(state), attemptsOf(state) + 1, at);
            case CANCELLED -> new Cancelled(noticeOf(state), attemptsOf(state), at);
            case FAILED, NO_ADDRESS -> new Failed(noticeOf(state), attemptsOf(state) + 1, at);
          };
      case Event.Retried(var at) -> new Due(noticeOf(state), 0, at);
      case Event.Forestalled(var at) -> new Forestalled(at);
    };
  }

  /// @throws IllegalStateException for a delivery that was never planned, which has none
  static Notice noticeOf(Delivery state) {
    return notice(state).orElseThrow(() -> new IllegalStateException("Nothing was planned"));
  }

  /// Empty for a delivery that was never planned.
  static Optional<Notice> notice(Delivery state) {
    return switch (state) {
      case Absent(), Forestalled _ -> Optional.empty();
      case WaitingForAddress(var notice, _) -> Optional.of(notice);
      case Due(var notice, _, _) -> Optional.of(notice);
      case Taken(var notice, _, _, _) -> Optional.of(notice);
      case Sent(var notice, _, _) -> Optional.of(notice);
      case Failed(var notice, _, _) -> Optional.of(notice);
      case Cancelled(var notice, _, _) -> Optional.of(notice);
    };
  }

  static int attemptsOf(Delivery state) {
    return switch (state) {
      case Absent _, WaitingForAddress _, Forestalled _ -> 0;
      case Due(_, var attempts, _) -> attempts;
      case Taken(_, var attempts, _, _) -> attempts;
      case Sent(_, var attempts, _) -> attempts;
      case Failed(_, var attempts, _) -> attempts;
      case Cancelled(_, var attempts, _) -> attempts;
    };
  }

  /// When it is due, or since when it has been in its state.
  ///
  /// @throws IllegalStateException of an absent delivery, which is in none
  static Instant since(Delivery state) {
    return switch (state) {
      case Absent() -> throw new IllegalStateException("Nothing was planned");
      case WaitingForAddress(_, var since) -> since;
      case Due(_, _, var notBefore) -> notBefore;
      case Taken(_, _, var leaseUntil, _) -> leaseUntil;
      case Sent(_, _, var at) -> at;
      case Failed(_, _, var at) -> at;
      case Cancelled(_, _, var at) -> at;
      case Forestalled(var at) -> at;
    };
  }
}
