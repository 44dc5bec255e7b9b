package org.alliance.casetracking.application.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.code.Coded;

/// What the Alliance promises about time. Of a hundred cases, 95 have to be in time.
@SuppressWarnings("ImmutableEnumChecker") // the functions read a case, and hold nothing
public enum ServicePromise implements Coded {
  FIRST_ANSWER(Duration.ofDays(1), CaseSteps::received, CaseSteps::answered),
  FIRST_OFFER(
      Duration.ofDays(1),
      steps -> steps.answered().filter(_ -> steps.inMandate() && mayBeOffered(steps)),
      CaseSteps::offered),
  ACCEPTANCE(Duration.ofDays(3), CaseSteps::offered, CaseSteps::assigned),
  FIRST_CONTACT(Duration.ofDays(2), CaseSteps::assigned, CaseSteps::staffed),
  FIRST_SERVICE(Duration.ofDays(14), CaseSteps::staffed, CaseSteps::connected);

  /// How many of a hundred may be late.
  public static final int MAY_MISS_PERCENT = 5;

  private final Duration within;
  private final Function<CaseSteps, Optional<Instant>> from;
  private final Function<CaseSteps, Optional<Instant>> to;

  ServicePromise(
      Duration within,
      Function<CaseSteps, Optional<Instant>> from,
      Function<CaseSteps, Optional<Instant>> to) {
    this.within = within;
    this.from = from;
    this.to = to;
  }

  /// Nothing is offered before the client agrees, however long that takes.
  private static boolean mayBeOffered(CaseSteps steps) {
    return steps.state() != FlowState.WAITING_FOR_CONSENT;
  }

  public Duration within() {
    return within;
  }

  /// How a promise stands in one case.
  public enum Standing {
    KEPT,
    /// It came too late, or it is late and has not come.
    MISSED,
    /// There is still time.
    OPEN,
    /// It does not apply: the case has not come so far, or ended before the time was over.
    NONE
  }

  /// How long it took; empty as long as it has not happened.
  public Optional<Duration> took(CaseSteps steps) {
    return from.apply(steps)
        .flatMap(start -> to.apply(steps).map(end -> Duration.between(start, end)))
        .map(time -> time.isNegative() ? Duration.ZERO : time);
  }

  public Standing in(CaseSteps steps, Instant now) {
    var start = from.apply(steps);
    if (start.isEmpty()) {
      return Standing.NONE;
    }
    var took = took(steps);
    if (took.isPresent()) {
      return took.get().compareTo(within) <= 0 ? Standing.KEPT : Standing.MISSED;
    }
    if (steps.isClosed()) {
      return Standing.NONE;
    }
    return start.get().plus(within).isBefore(now) ? Standing.MISSED : Standing.OPEN;
  }
}
