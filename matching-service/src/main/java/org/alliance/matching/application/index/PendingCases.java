package org.alliance.matching.application.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alliance.contracts.values.CaseId;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;

/// The cases that something may be due for: kept by following each change, so that nothing is read
/// to find them.
public final class PendingCases {
  private static final int MOST_TOGETHER = 2_000;

  /// Cases that take part in batches.
  private final Map<CaseId, CaseHistory> waiting = new ConcurrentHashMap<>();

  /// Cases that no firm could take; a firm that changes may.
  private final Set<CaseId> stuck = ConcurrentHashMap.newKeySet();

  /// When the first of a case's offers has to be answered.
  private final Map<CaseId, Instant> answerBy = new ConcurrentHashMap<>();

  public void follow(CaseId caseId, Referral referral) {
    waiting.remove(caseId);
    stuck.remove(caseId);
    answerBy.remove(caseId);
    switch (referral) {
      case Referral.Open(var history) -> waiting.put(caseId, history);
      case Referral.WithCoordinator(var history, var reason, _, _) -> {
        switch (reason) {
          case NO_CAPACITY, KEPT_FOR_OTHERS -> waiting.put(caseId, history);
          case NO_ELIGIBLE_FIRM, ALL_DECLINED -> stuck.add(caseId);
          case TOO_MANY_OFFERS -> {}
        }
      }
      case Referral.Offering(_, var out) ->
          out.stream()
              .map(Offer::answerBy)
              .min(Comparator.naturalOrder())
              .ifPresent(first -> answerBy.put(caseId, first));
      case Referral.Absent _, Referral.WithFirm _, Referral.Closed _ -> {}
    }
  }

  /// All cases that wait, those that came first at the front, in lots that can be decided together.
  public List<List<CaseHistory>> waiting() {
    var all = new ArrayList<>(waiting.values());
    all.sort(
        Comparator.comparing(CaseHistory::searching)
            .thenComparing(history -> history.caseId().value()));
    var lots = new ArrayList<List<CaseHistory>>();
    for (var from = 0; from < all.size(); from += MOST_TOGETHER) {
      lots.add(List.copyOf(all.subList(from, Math.min(all.size(), from + MOST_TOGETHER))));
    }
    return lots;
  }

  public List<CaseId> stuck() {
    return List.copyOf(stuck);
  }

  /// The cases with an offer that had to be answered by then.
  public List<CaseId> overdue(Instant then) {
    return answerBy.entrySet().stream()
        .filter(offer -> !offer.getValue().isAfter(then))
        .map(Map.Entry::getKey)
        .toList();
  }
}
