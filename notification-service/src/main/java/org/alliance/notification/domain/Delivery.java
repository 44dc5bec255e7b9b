package org.alliance.notification.domain;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One notice on its way to one recipient by one channel.
public sealed interface Delivery {
  record Absent() implements Delivery {}

  /// The firm has not told us an address yet.
  record WaitingForAddress(Notice notice, Instant since) implements Delivery {}

  /// To be sent, or to be sent again.
  record Due(Notice notice, Attempts attempts, Instant notBefore) implements Delivery {}

  /// To be sent, but not before this time: hours that the recipient named do not let it leave.
  record Held(Notice notice, Attempts attempts, Instant until) implements Delivery {}

  /// A sender has it. If that one dies, it is due again when the lease is over.
  ///
  /// @param isOver its reason ended meanwhile: it goes out now or not at all
  record Taken(Notice notice, Attempts attempts, Instant leaseUntil, boolean isOver)
      implements Delivery {}

  record Sent(Notice notice, Attempts attempts, Instant at) implements Delivery {}

  /// It was sent, and came back.
  record Bounced(Notice notice, Attempts attempts, Instant at) implements Delivery {}

  /// A rule that protects somebody let nothing leave.
  record Blocked(Notice notice, Attempts attempts, ContactRule rule, Instant at)
      implements Delivery {}

  /// Given up; an operations person may have it tried again.
  record Failed(Notice notice, Attempts attempts, Instant at) implements Delivery {}

  /// Its reason was over before it was sent.
  record Cancelled(Notice notice, Attempts attempts, Instant at) implements Delivery {}

  /// Its reason was over before it was planned: the event that ends an offer may be read before the
  /// one that makes it, for they come on different topics.
  record Forestalled(Instant at) implements Delivery {}

  /// What may be asked of a delivery.
  sealed interface Command {
    /// @param addressKnown whether the recipient can be reached, as far as is known
    /// @param notBefore when it may be sent at the earliest
    record Plan(Notice notice, boolean addressKnown, Instant notBefore) implements Command {}

    /// The firm has told us an address.
    record AddressArrived(Instant now) implements Command {}

    /// Somebody is about to send it; nobody else is to until the lease is over.
    record Take(Instant now, Instant leaseUntil) implements Command {}

    /// The provider has taken it.
    record Confirm(Attempt attempt) implements Command {}

    /// The provider has not taken it.
    ///
    /// @param next when to try again
    /// @param giveUpAfter after how many attempts it has failed for good
    record Miss(Attempt attempt, Instant next, int giveUpAfter) implements Command {}

    /// No attempt can succeed: what was told us is no address, or the provider refuses it for good.
    record Fail(Attempt attempt) implements Command {}

    /// Whoever has taken it may not send it before this time.
    record Hold(Instant until, Instant now) implements Command {}

    /// Whoever has taken it may not send it at all.
    record Block(ContactRule rule, Instant now) implements Command {}

    /// Nothing about this may leave any more.
    record Stop(ContactRule rule, Instant now) implements Command {}

    /// What was sent came back, or its reader complained.
    ///
    /// @param answer what the mailbox of the sender says, as an attempt
    record Bounce(Attempt answer) implements Command {}

    /// Its reason is over.
    record Cancel(Instant now) implements Command {}

    /// The offer that it is about has a later deadline.
    ///
    /// @param remindAt when a reminder is due then
    record Extend(Instant answerBy, Instant remindAt) implements Command {}

    /// A person wants it tried again.
    record Retry(Instant now) implements Command {}
  }

  /// What happened to a delivery.
  sealed interface Event {
    record Planned(Notice notice, boolean addressKnown, Instant at) implements Event {}

    record AddressFound(Instant at) implements Event {}

    record Taken(Instant leaseUntil) implements Event {}

    record Tried(Attempt attempt) implements Event {}

    record Missed(Instant next) implements Event {}

    record Held(Instant until) implements Event {}

    record Blocked(ContactRule rule, Instant at) implements Event {}

    record Settled(NotificationOutcome outcome, Instant at) implements Event {}

    record Retried(Instant at) implements Event {}

    record Forestalled(Instant at) implements Event {}

    record Extended(Instant answerBy) implements Event {}

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
    return Deciding.decide(state, command);
  }

  static Delivery evolve(Delivery state, Event event) {
    return switch (event) {
      case Event.Planned(var notice, var known, var at) ->
          known ? new Due(notice, Attempts.NONE, at) : new WaitingForAddress(notice, at);
      case Event.AddressFound(var at) -> new Due(noticeOf(state), Attempts.NONE, at);
      case Event.Taken(var leaseUntil) ->
          new Taken(noticeOf(state), attemptsOf(state), leaseUntil, false);
      case Event.Tried(var attempt) -> tried(state, attempt);
      case Event.EndedMeanwhile() ->
          state instanceof Taken(var notice, var attempts, var leaseUntil, _)
              ? new Taken(notice, attempts, leaseUntil, true)
              : state;
      case Event.Missed(var next) -> new Due(noticeOf(state), attemptsOf(state).counted(), next);
      case Event.Held(var until) -> new Held(noticeOf(state), attemptsOf(state), until);
      case Event.Blocked(var rule, var at) ->
          new Blocked(noticeOf(state), attemptsOf(state), rule, at);
      case Event.Settled(var outcome, var at) -> settled(state, outcome, at);
      case Event.Retried(var at) -> new Due(noticeOf(state), attemptsOf(state).again(), at);
      case Event.Forestalled(var at) -> new Forestalled(at);
      case Event.Extended(var answerBy) -> extended(state, noticeOf(state).until(answerBy));
    };
  }

  private static Delivery extended(Delivery state, Notice notice) {
    return switch (state) {
      case WaitingForAddress(_, var since) -> new WaitingForAddress(notice, since);
      case Due(_, var attempts, var notBefore) -> new Due(notice, attempts, notBefore);
      case Held(_, var attempts, var until) -> new Held(notice, attempts, until);
      case Sent(_, var attempts, var at) -> new Sent(notice, attempts.again(), at);
      case Absent _, Taken _, Bounced _, Blocked _, Failed _, Cancelled _, Forestalled _ -> state;
    };
  }

  private static Delivery tried(Delivery state, Attempt attempt) {
    return switch (state) {
      case Taken(var notice, var attempts, var until, var isOver) ->
          new Taken(notice, attempts.with(attempt), until, isOver);
      case Due(var notice, var attempts, var at) -> new Due(notice, attempts.with(attempt), at);
      case Held(var notice, var attempts, var at) -> new Held(notice, attempts.with(attempt), at);
      case Cancelled(var notice, var attempts, var at) ->
          new Cancelled(notice, attempts.with(attempt), at);
      case Sent(var notice, var attempts, var at) -> new Sent(notice, attempts.with(attempt), at);
      case Absent _, WaitingForAddress _, Bounced _, Blocked _, Failed _, Forestalled _ -> state;
    };
  }

  private static Delivery settled(Delivery state, NotificationOutcome outcome, Instant at) {
    var notice = noticeOf(state);
    var attempts = attemptsOf(state);
    return switch (outcome) {
      case SENT -> new Sent(notice, attempts.counted(), at);
      case BOUNCED -> new Bounced(notice, attempts, at);
      case CANCELLED -> new Cancelled(notice, attempts, at);
      case FAILED, NO_ADDRESS -> new Failed(notice, attempts.counted(), at);
      case BLOCKED -> throw new IllegalStateException("A block names its rule");
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
      case Held(var notice, _, _) -> Optional.of(notice);
      case Taken(var notice, _, _, _) -> Optional.of(notice);
      case Sent(var notice, _, _) -> Optional.of(notice);
      case Bounced(var notice, _, _) -> Optional.of(notice);
      case Blocked(var notice, _, _, _) -> Optional.of(notice);
      case Failed(var notice, _, _) -> Optional.of(notice);
      case Cancelled(var notice, _, _) -> Optional.of(notice);
    };
  }

  static Attempts attemptsOf(Delivery state) {
    return switch (state) {
      case Absent _, WaitingForAddress _, Forestalled _ -> Attempts.NONE;
      case Due(_, var attempts, _) -> attempts;
      case Held(_, var attempts, _) -> attempts;
      case Taken(_, var attempts, _, _) -> attempts;
      case Sent(_, var attempts, _) -> attempts;
      case Bounced(_, var attempts, _) -> attempts;
      case Blocked(_, var attempts, _, _) -> attempts;
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
      case Held(_, _, var until) -> until;
      case Taken(_, _, var leaseUntil, _) -> leaseUntil;
      case Sent(_, _, var at) -> at;
      case Bounced(_, _, var at) -> at;
      case Blocked(_, _, _, var at) -> at;
      case Failed(_, _, var at) -> at;
      case Cancelled(_, _, var at) -> at;
      case Forestalled(var at) -> at;
    };
  }
}
