package org.alliance.casetracking.domain.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// Whether a coordinator has closed a case, and what was reminded of. Who closed it and when stays
/// here.
///
/// @param changes closings and reopenings, oldest first
/// @param reminders the last one by each rule
public record CaseCare(List<Change> changes, Set<Reminder> reminders) {
  public static final CaseCare NONE = new CaseCare(List.of(), Set.of());

  public CaseCare {
    changes = List.copyOf(changes);
    reminders = Set.copyOf(reminders);
  }

  /// A closing or, without an outcome, a reopening.
  ///
  /// @param by the opaque id of the coordinator
  public record Change(
      Optional<CaseOutcome> outcome, Optional<ReopenReason> reason, String by, Instant at) {}

  /// @param since since when the case is as it is; the same state of affairs reminds once
  public record Reminder(FollowUpReason reason, Instant since, Instant due) {}

  public sealed interface Command {
    record Close(CaseId caseId, CaseOutcome outcome, String by, Instant at) implements Command {}

    record Reopen(CaseId caseId, ReopenReason reason, String by, Instant at) implements Command {}

    /// @param firm that has the case, or is asked
    record Remind(CaseId caseId, Reminder reminder, Optional<FirmId> firm) implements Command {}
  }

  public sealed interface Event {
    CaseId caseId();

    record Closed(CaseId caseId, CaseOutcome outcome, String by, Instant at) implements Event {}

    record Reopened(CaseId caseId, ReopenReason reason, String by, Instant at) implements Event {}

    record Reminded(CaseId caseId, Reminder reminder, Optional<FirmId> firm) implements Event {}
  }

  public enum Refusal {
    CLOSED_ALREADY
  }

  public static final Decider<CaseCare, Command, Event, Refusal> DECIDER =
      new Decider<>(NONE, CaseCare::decide, CaseCare::evolve);

  public boolean isClosed() {
    return !changes.isEmpty() && changes.getLast().outcome().isPresent();
  }

  private static Decision<Event, Refusal> decide(CaseCare state, Command command) {
    return switch (command) {
      case Command.Close(var id, var outcome, var by, var at) ->
          state.isClosed()
              ? Decision.refused(Refusal.CLOSED_ALREADY)
              : Decision.happened(new Event.Closed(id, outcome, by, at));
      case Command.Reopen(var id, var reason, var by, var at) ->
          Decision.happened(new Event.Reopened(id, reason, by, at));
      case Command.Remind(var id, var reminder, var firm) ->
          state.isClosed() || state.reminders.contains(reminder)
              ? Decision.happened()
              : Decision.happened(new Event.Reminded(id, reminder, firm));
    };
  }

  private static CaseCare evolve(CaseCare state, Event event) {
    return switch (event) {
      case Event.Closed(_, var outcome, var by, var at) ->
          state.with(new Change(Optional.of(outcome), Optional.empty(), by, at));
      case Event.Reopened(_, var reason, var by, var at) ->
          state.with(new Change(Optional.empty(), Optional.of(reason), by, at));
      case Event.Reminded(_, var reminder, _) ->
          new CaseCare(
              state.changes,
              Stream.concat(
                      state.reminders.stream().filter(known -> known.reason() != reminder.reason()),
                      Stream.of(reminder))
                  .collect(Collectors.toUnmodifiableSet()));
    };
  }

  private CaseCare with(Change change) {
    return new CaseCare(Stream.concat(changes.stream(), Stream.of(change)).toList(), reminders);
  }
}
