package org.alliance.casetracking.application.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.kit.snapshot.Snapshots;
import org.alliance.kit.snapshot.Snapshots.Snapshot;

/// What changes from minute to minute, counted at most once a second however many watch: the age of
/// open cases, and what changed in the last hour. Counts of at most five seconds ago are shown
/// while newer ones are made.
public final class WatchingCases {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration SHOWN = Duration.ofSeconds(5);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Supplier<Snapshot<Ageing>> ageing;
  private final Supplier<Snapshot<Map<FlowState, Long>>> changed;

  /// @param background where counts are made that nobody waits for
  public WatchingCases(CaseStepsSource steps, Clock clock, Executor background) {
    ageing = Snapshots.ofOne(FRESH, SHOWN, clock, background, now -> Ageing.of(steps, now));
    changed =
        Snapshots.ofOne(
            FRESH, SHOWN, clock, background, now -> steps.changedSince(now.minus(AN_HOUR)));
  }

  public Ageing ageing() {
    return ageing.get().answer();
  }

  /// How many cases had an event within an hour, by the state that they are in now.
  public Snapshot<Map<FlowState, Long>> changedInAnHour() {
    return changed.get();
  }
}
