package org.alliance.casetracking.application.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.casetracking.application.flow.Flow.LanguageRow;
import org.alliance.casetracking.application.flow.Flow.Percentiles;
import org.alliance.casetracking.application.flow.Flow.RecentCase;
import org.alliance.casetracking.application.flow.FlowStore.Counted;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;

/// The flow as one document keeps it.
///
/// @param revision grows by one with every batch
/// @param counts of all cases that were counted
/// @param recent the cases with the newest entries, newest first
/// @param batch the files that the last batch counted, with what each of them added up to
public record FlowCounters(
    long revision, FlowCounts counts, List<Recent> recent, List<Counted> batch) {
  public static final FlowCounters NONE =
      new FlowCounters(0, FlowCounts.NONE, List.of(), List.of());

  private static final int RECENT = 20;
  private static final Comparator<Recent> NEWEST_FIRST =
      Comparator.comparing(Recent::changed)
          .reversed()
          .thenComparing(recent -> recent.what().caseId().value());

  /// @param changed the time of the case's last entry
  public record Recent(Instant changed, RecentCase what) {}

  /// With one more batch.
  ///
  /// @param delta what the batch adds to the counts
  FlowCounters plus(FlowCounts delta, List<Recent> changed, List<Counted> counted) {
    var again = new HashSet<>(changed.stream().map(recent -> recent.what().caseId()).toList());
    var all = new ArrayList<>(changed);
    recent.stream().filter(before -> !again.contains(before.what().caseId())).forEach(all::add);
    return new FlowCounters(
        revision + 1,
        counts.plus(delta),
        all.stream().sorted(NEWEST_FIRST).limit(RECENT).toList(),
        counted);
  }

  public Flow flow() {
    var reports = counts.amount(FlowCounts.REPORTS);
    var inMandate = counts.amount(FlowCounts.IN_MANDATE);
    var declined = counts.amount(FlowCounts.DECLINED);
    return new Flow(
        reports,
        inMandate,
        declined,
        reports - inMandate - declined,
        counts.amount(FlowCounts.OFFERS),
        counts.amount(FlowCounts.ACCEPTED),
        counts.amount(FlowCounts.DECLINED_OFFERS),
        counts.amount(FlowCounts.EXPIRED),
        counts.amount(FlowCounts.SUPERSEDED),
        counts.amount(FlowCounts.WITHDRAWN_OFFERS),
        counts.amount(FlowCounts.ASSIGNED),
        counts.amount(FlowState.ESCALATED),
        counts.amount(FlowState.STAFFED) + counts.amount(FlowState.CONNECTED),
        counts.amount(FlowCounts.SERVICES),
        states(),
        percentiles(FlowCounts.REPORT_TO_OFFER),
        percentiles(FlowCounts.OFFER_TO_ASSIGNED),
        languages(),
        recent.stream().map(Recent::what).toList());
  }

  private Map<String, Integer> states() {
    var states = new TreeMap<String, Integer>();
    Arrays.stream(FlowState.values())
        .forEach(state -> states.put(state.code(), counts.amount(state)));
    return states;
  }

  private Percentiles percentiles(String times) {
    return new Percentiles(
        counts.percentile(times, 50).orElse(0L),
        counts.percentile(times, 95).orElse(0L),
        counts.percentile(times, 99).orElse(0L));
  }

  private List<LanguageRow> languages() {
    return counts.namesUnder(FlowCounts.SPEAKS).stream()
        .map(tag ->
            new LanguageRow(
                tag,
                Languages.englishName(new LanguageTag(tag)),
                counts.amount(FlowCounts.SPEAKS + tag),
                counts.amount(FlowCounts.SPEAKS_ASSIGNED + tag),
                counts.amount(FlowCounts.TEAM_SPEAKS + tag)))
        .sorted(
            Comparator.comparingInt(LanguageRow::cases).reversed().thenComparing(LanguageRow::tag))
        .toList();
  }
}
