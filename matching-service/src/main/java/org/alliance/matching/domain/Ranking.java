package org.alliance.matching.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may be asked for a case, best first, and why the others may not.
///
/// @param considered how many firms there were
/// @param removed how many each rule took out, in the order of the rules; a firm counts for the
///   first rule that took it out
public record Ranking(
    int considered, Map<EligibilityRule, Integer> removed, List<Candidate> candidates) {
  public Ranking {
    removed = Map.copyOf(removed);
    candidates = List.copyOf(candidates);
  }

  public static final Ranking NOBODY_KNOWN = new Ranking(0, Map.of(), List.of());

  /// No firm has been heard of at all: a matching service that has just started, not a gap in the
  /// network.
  public boolean isBlind() {
    return considered == 0;
  }

  Optional<Explanation> best() {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var runnerUp =
        candidates.size() > 1 ? Optional.of(candidates.get(1)) : Optional.<Candidate>empty();
    return Optional.of(
        new Explanation(considered, removed, candidates.size(), candidates.getFirst(), runnerUp));
  }
}
