package org.alliance.casetracking.application.flow;

import java.time.Instant;
import java.util.List;
import org.alliance.casetracking.application.flow.Flow.RecentCase;
import org.alliance.casetracking.application.flow.FlowCounters.Recent;
import org.alliance.casetracking.application.flow.FlowStore.Counted;
import org.alliance.casetracking.application.flow.FlowStore.Uncounted;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.contracts.values.place.UsState;

/// Counts the files of cases into the counters of the flow, exactly once for each change. Any
/// number of instances may count at the same time, and each may die between any two writes.
///
/// The counters and the batch that they took in last are one document, so one compare-and-set
/// counts a whole batch. An instance that then dies has not noted in the files that they were
/// counted; the next instance does that first, from the batch.
public final class CaseFlowProjection {
  private static final int BATCH = 200;

  private final FlowStore store;
  private long settled = -1;

  public CaseFlowProjection(FlowStore store) {
    this.store = store;
  }

  /// Counts all files that have changed, in batches.
  public synchronized void countAll() {
    while (store.hasUncounted() && countSome()) {
      // The next batch.
    }
  }

  /// @return false if another instance was faster or no file was left
  boolean countSome() {
    var before = store.counters();
    settle(before);
    var changed = store.uncounted(BATCH);
    if (changed.isEmpty()) {
      return false;
    }
    store.keepSteps(changed);
    var after = after(before, changed);
    if (!store.replace(before, after)) {
      return false;
    }
    settle(after);
    return true;
  }

  private void settle(FlowCounters counters) {
    if (counters.revision() != settled) {
      store.settle(counters);
      settled = counters.revision();
    }
  }

  static FlowCounters after(FlowCounters before, List<Uncounted> changed) {
    var counted = changed.stream().map(CaseFlowProjection::counted).toList();
    return before.plus(delta(changed, counted), recent(changed), counted);
  }

  private static FlowCounts delta(List<Uncounted> changed, List<Counted> counted) {
    return FlowCounts.sum(
        counted.stream().map(Counted::counts).toList(),
        changed.stream().map(Uncounted::counted).toList());
  }

  private static Counted counted(Uncounted changed) {
    return new Counted(changed.caseId(), changed.version(), FlowCounts.of(changed.file()));
  }

  private static List<Recent> recent(List<Uncounted> changed) {
    return changed.stream().map(file -> new Recent(lastTime(file.file()), recent(file))).toList();
  }

  private static RecentCase recent(Uncounted changed) {
    var file = changed.file();
    var usState = file.first(IncidentReported.class).flatMap(entry -> entry.event().state());
    return new RecentCase(
        changed.caseId(),
        file.number().orElse(null),
        file.state().code(),
        usState.map(UsState::name).orElse(""),
        file.isWithdrawn());
  }

  private static Instant lastTime(CaseFile file) {
    return file.entries().isEmpty() ? Instant.EPOCH : file.entries().getLast().time();
  }
}
