package org.alliance.casetracking.application.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.FlowState;

/// Amounts by name that add up: the amounts of one case, or of many. How many names there are
/// depends on states, languages and orders of magnitude, never on how many cases there are.
///
/// @param amounts without zeros
public record FlowCounts(Map<String, Long> amounts) {
  public static final FlowCounts NONE = new FlowCounts(Map.of());

  static final String REPORTS = "reports";
  static final String IN_MANDATE = "inMandate";
  static final String DECLINED = "declined";
  static final String OFFERS = "offers";
  static final String ACCEPTED = "accepted";
  static final String DECLINED_OFFERS = "declinedOffers";
  static final String EXPIRED = "expired";
  static final String SUPERSEDED = "superseded";
  static final String WITHDRAWN_OFFERS = "withdrawnOffers";
  static final String ASSIGNED = "assigned";
  static final String SERVICES = "services";
  static final String STATE = "state/";
  static final String SPEAKS = "speaks/";
  static final String SPEAKS_ASSIGNED = "speaksAssigned/";
  static final String TEAM_SPEAKS = "teamSpeaks/";
  static final String REPORT_TO_OFFER = "reportToOfferMs/";
  static final String OFFER_TO_ASSIGNED = "offerToAssignedMs/";

  /// Times keep their five highest bits after the first, which rounds them down by at most 1/32.
  private static final int KEPT_BITS = 5;

  public FlowCounts {
    amounts = Map.copyOf(amounts);
  }

  /// What one case adds. A case whose report has not been heard of yet adds nothing.
  public static FlowCounts of(CaseFile file) {
    return file.has(IncidentReported.class) ? of(CaseFacts.of(file)) : NONE;
  }

  private static FlowCounts of(CaseFacts facts) {
    var sum = new Sum();
    sum.add(REPORTS, 1);
    sum.add(IN_MANDATE, facts.inMandate() ? 1 : 0);
    sum.add(DECLINED, facts.declined() ? 1 : 0);
    sum.add(ASSIGNED, facts.assigned() ? 1 : 0);
    sum.add(STATE + facts.state().code(), 1);
    sum.add(SERVICES, facts.services());
    sum.add(OFFERS, facts.offers().made());
    sum.add(ACCEPTED, facts.offers().accepted());
    sum.add(DECLINED_OFFERS, facts.offers().declined());
    sum.add(EXPIRED, facts.offers().expired());
    sum.add(SUPERSEDED, facts.offers().superseded());
    sum.add(WITHDRAWN_OFFERS, facts.offers().withdrawn());
    facts
        .speaks()
        .forEach(language -> {
          sum.add(SPEAKS + language.value(), 1);
          sum.add(SPEAKS_ASSIGNED + language.value(), facts.assigned() ? 1 : 0);
          sum.add(TEAM_SPEAKS + language.value(), facts.teamSpeaks().contains(language) ? 1 : 0);
        });
    facts.toFirstOffer().ifPresent(time -> sum.add(REPORT_TO_OFFER + rounded(time), 1));
    facts.offerToAssigned().ifPresent(time -> sum.add(OFFER_TO_ASSIGNED + rounded(time), 1));
    return sum.counts();
  }

  /// A time that is negative, because the clocks of two services differ, counts as 0.
  static long rounded(Duration time) {
    var millis = Math.max(0, time.toMillis());
    return millis & -Math.max(1, Long.highestOneBit(millis) >> KEPT_BITS);
  }

  public FlowCounts plus(FlowCounts other) {
    return sum(List.of(this, other), List.of());
  }

  public FlowCounts minus(FlowCounts other) {
    return sum(List.of(this), List.of(other));
  }

  /// All that is added, less all that is taken away.
  static FlowCounts sum(List<FlowCounts> added, List<FlowCounts> taken) {
    var sum = new Sum();
    added.forEach(counts -> counts.amounts.forEach(sum::add));
    taken.forEach(counts -> counts.amounts.forEach((name, amount) -> sum.add(name, -amount)));
    return sum.counts();
  }

  int amount(String name) {
    return Math.toIntExact(amounts.getOrDefault(name, 0L));
  }

  int amount(FlowState state) {
    return amount(STATE + state.code());
  }

  /// The names that begin with this, without it, in their order.
  List<String> namesUnder(String beginning) {
    return amounts.keySet().stream()
        .filter(name -> name.startsWith(beginning))
        .map(name -> name.substring(beginning.length()))
        .sorted()
        .toList();
  }

  /// The time that a share of all times does not exceed, by nearest rank; empty if there is none.
  ///
  /// @param percent from 1 to 100
  Optional<Long> percentile(String beginning, int percent) {
    var times = new TreeMap<Long, Long>();
    namesUnder(beginning)
        .forEach(time -> times.put(Long.valueOf(time), (long) amount(beginning + time)));
    var all = times.values().stream().mapToLong(Long::longValue).sum();
    var rank = Math.ceilDiv(all * percent, 100);
    var passed = 0L;
    for (var time : times.entrySet()) {
      passed += time.getValue();
      if (passed >= rank) {
        return Optional.of(time.getKey());
      }
    }
    return Optional.empty();
  }

  private static final class Sum {
    private final Map<String, Long> amounts = new TreeMap<>();

    void add(String name, long amount) {
      amounts.merge(name, amount, Long::sum);
    }

    FlowCounts counts() {
      amounts.values().removeIf(amount -> amount == 0);
      return new FlowCounts(amounts);
    }
  }
}
