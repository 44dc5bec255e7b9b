package org.alliance.intake.application.same;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.same.Traces;

/// Traces in maps, with an index of its own.
public final class TracesInMemory implements TraceStore {
  private record Kept(CaseId id, Traces traces, Instant at) {}

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Map<String, List<CaseId>> index = new HashMap<>();

  @Override
  public void keep(CaseId id, String content, Traces traces, Instant at) {
    if (kept.putIfAbsent(id.value() + "/" + content, new Kept(id, traces, at)) == null) {
      traces.strong().forEach(named -> note(named, id));
      traces.blocks().forEach(named -> note(named, id));
    }
  }

  private void note(String named, CaseId id) {
    index.computeIfAbsent(named, _ -> new ArrayList<>()).add(id);
  }

  @Override
  public void forget(CaseId id, String content) {
    Optional.ofNullable(kept.remove(id.value() + "/" + content))
        .ifPresent(_ -> index.values().forEach(some -> some.remove(id)));
  }

  @Override
  public List<CaseId> sharing(Collection<String> named, int most) {
    var found =
        new ArrayList<>(
            named.stream()
                .flatMap(one -> index.getOrDefault(one, List.of()).stream())
                .distinct()
                .toList());
    Collections.reverse(found);
    return found.stream().limit(most).toList();
  }

  @Override
  public Map<CaseId, Traced> of(Collection<CaseId> reports) {
    var all = new HashMap<CaseId, Traced>();
    kept.values().stream()
        .filter(one -> reports.contains(one.id))
        .forEach(one ->
            all.merge(
                one.id,
                new Traced(one.id, one.traces, one.at),
                (some, more) ->
                    new Traced(one.id, some.traces().and(more.traces()), more.at())));
    return all;
  }
}
