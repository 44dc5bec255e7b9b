package org.alliance.intake.application.reviewing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// Second looks in maps. They pass the same [SecondLooksContract] as the MongoDB store.
public final class SecondLooksInMemory implements SecondLooks {
  private final Map<String, Look> looks = new LinkedHashMap<>();
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  @Override
  public void keep(Look look) {
    looks.putIfAbsent(look.key(), look);
  }

  @Override
  public List<Look> openFor(StaffId reader, int most) {
    return looks.values().stream()
        .filter(look -> !verdicts.containsKey(look.key()) && !look.decider().equals(reader))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Look> openFor(StaffId reader, CaseId report) {
    return openFor(reader, Integer.MAX_VALUE).stream()
        .filter(look -> look.report().equals(report))
        .findFirst();
  }

  @Override
  public boolean end(Look look, Verdict verdict, StaffId by, Instant at) {
    return verdicts.putIfAbsent(look.key(), verdict) == null;
  }

  @Override
  public Tally tally() {
    return new Tally(count(Verdict.AGREED), count(Verdict.DISAGREED));
  }

  private long count(Verdict verdict) {
    return verdicts.values().stream().filter(verdict::equals).count();
  }
}
