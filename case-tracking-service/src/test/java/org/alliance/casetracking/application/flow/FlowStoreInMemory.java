package org.alliance.casetracking.application.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.CaseId;

/// The counters and the marks in maps. Passes the same [FlowStoreContract] as the Mongo store.
final class FlowStoreInMemory implements FlowStore {
  private record Stored(
      long version, CaseFile file, boolean isMarked, long countedRevision, FlowCounts counted) {}

  private final Map<CaseId, Stored> files = new HashMap<>();
  private final Map<CaseId, CaseSteps> steps = new HashMap<>();
  private FlowCounters counters = FlowCounters.NONE;

  synchronized void save(CaseId id, CaseFile file) {
    var before = files.getOrDefault(id, new Stored(0, file, false, 0, FlowCounts.NONE));
    files.put(
        id,
        new Stored(before.version() + 1, file, true, before.countedRevision(), before.counted()));
  }

  @Override
  public synchronized void keepSteps(List<Uncounted> changed) {
    changed.forEach(file -> steps.put(file.caseId(), CaseSteps.of(file.file())));
  }

  @Override
  public synchronized FlowCounters counters() {
    return counters;
  }

  @Override
  public synchronized boolean replace(FlowCounters before, FlowCounters after) {
    if (counters.revision() != before.revision()) {
      return false;
    }
    counters = after;
    return true;
  }

  @Override
  public synchronized void settle(FlowCounters settled) {
    for (var file : settled.batch()) {
      var stored = files.get(file.caseId());
      if (stored != null && stored.countedRevision() < settled.revision()) {
        files.put(
            file.caseId(),
            new Stored(
                stored.version(),
                stored.file(),
                stored.isMarked() && stored.version() != file.version(),
                settled.revision(),
                file.counts()));
      }
    }
  }

  @Override
  public synchronized List<Uncounted> uncounted(int limit) {
    return files.entrySet().stream()
        .filter(file -> file.getValue().isMarked())
        .limit(limit)
        .map(file ->
            new Uncounted(
                file.getKey(),
                file.getValue().version(),
                file.getValue().file(),
                file.getValue().counted()))
        .toList();
  }

  @Override
  public synchronized boolean hasUncounted() {
    return files.values().stream().anyMatch(Stored::isMarked);
  }
}
