package org.alliance.casetracking.application;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.alliance.casetracking.application.Flow.LanguageRow;
import org.alliance.casetracking.application.Flow.Percentiles;
import org.alliance.casetracking.application.Flow.RecentCase;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;

/// The flow of all cases, kept in memory: filled from the stored files at the start, then following
/// every save of this instance. Several instances would each see the cases of their own partitions
/// only, and need a refresh to see the others'.
public final class FlowBoard {
  private static final int RECENT = 20;

  private final Map<CaseId, CaseFacts> cases = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /// Files of one case may come in the wrong order, from the threads of different streams: the one
  /// that holds less is the older one and is left alone. Unlike a version, what a file holds comes
  /// to as much again when all files are built anew.
  public void follow(CaseId caseId, CaseFile file) {
    cases.merge(
        caseId, CaseFacts.of(file), (before, now) -> now.heard() < before.heard() ? before : now);
    changes.incrementAndGet();
  }

  /// Begins anew, with no case at all.
  public void clear() {
    cases.clear();
    changes.incrementAndGet();
  }

  /// Grows with every change, so that nobody counts anew for nothing.
  public long changes() {
    return changes.get();
  }

  public Flow flow() {
    var all = cases.values().stream().filter(facts -> facts.reported().isPresent()).toList();
    var inMandate = count(all, facts -> facts.inMandate() ? 1 : 0);
    var declined = count(all, facts -> facts.declined() ? 1 : 0);
    return new Flow(
        all.size(),
        inMandate,
        declined,
        all.size() - inMandate - declined,
        count(all, facts -> facts.offers().made()),
        count(all, facts -> facts.offers().accepted()),
        count(all, facts -> facts.offers().declined()),
        count(all, facts -> facts.offers().expired()),
        count(all, facts -> facts.offers().superseded()),
        count(all, facts -> facts.offers().withdrawn()),
        count(all, facts -> facts.assigned() ? 1 : 0),
        count(all, facts -> facts.state() == FlowState.ESCALATED ? 1 : 0),
        count(
            all,
            facts ->
                facts.state() == FlowState.STAFFED || facts.state() == FlowState.CONNECTED ? 1 : 0),
        count(all, CaseFacts::services),
        states(all),
        percentiles(all, CaseFacts::toFirstOffer),
        percentiles(all, CaseFacts::offerToAssigned),
        languages(all),
        recent());
  }

  private static int count(Collection<CaseFacts> all, ToIntFunction<CaseFacts> each) {
    return all.stream().mapToInt(each).sum();
  }

  private static Map<String, Integer> states(Collection<CaseFacts> all) {
    var counts = new TreeMap<String, Integer>();
    Arrays.stream(FlowState.values()).forEach(state -> counts.put(state.code(), 0));
    all.forEach(facts -> counts.merge(facts.state().code(), 1, Integer::sum));
    return counts;
  }

  /// Nearest rank.
  private static Percentiles percentiles(
      Collection<CaseFacts> all, Function<CaseFacts, Optional<Duration>> time) {
    var sorted =
        all.stream()
            .flatMap(facts -> time.apply(facts).stream())
            .mapToLong(Duration::toMillis)
            .sorted()
            .toArray();
    return new Percentiles(rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
  }

  private static long rank(long[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
  }

  private static List<LanguageRow> languages(Collection<CaseFacts> all) {
    var rows = new TreeMap<String, LanguageRow>();
    for (var facts : all) {
      for (var tag : facts.inMandate() ? facts.speaks() : List.<String>of()) {
        var speaksIt = facts.teamSpeaks().contains(tag) ? 1 : 0;
        var row =
            new LanguageRow(
                tag,
                Languages.englishName(new LanguageTag(tag)),
                1,
                facts.assigned() ? 1 : 0,
                speaksIt);
        rows.merge(
            tag,
            row,
            (one, other) ->
                new LanguageRow(
                    tag,
                    one.language(),
                    one.cases() + other.cases(),
                    one.assigned() + other.assigned(),
                    one.teamSpeaksIt() + other.teamSpeaksIt()));
      }
    }
    return rows.values().stream()
        .sorted(
            Comparator.comparingInt(LanguageRow::cases).reversed().thenComparing(LanguageRow::tag))
        .toList();
  }

  private List<RecentCase> recent() {
    return cases.entrySet().stream()
        .sorted(
            Map.Entry.<CaseId, CaseFacts>comparingByValue(
                    Comparator.comparing(CaseFacts::changed).reversed())
                .thenComparing(entry -> entry.getKey().value()))
        .limit(RECENT)
        .map(entry ->
            new RecentCase(
                entry.getKey(),
                entry.getValue().state().code(),
                entry.getValue().usState(),
                entry.getValue().withdrawn()))
        .toList();
  }
}
