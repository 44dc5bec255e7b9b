package org.alliance.matching.domain;

import java.util.Map;
import java.util.Optional;

/// Why this firm was asked: kept with the offer, so that it can be read long after the index of
/// firms has changed.
///
/// @param ranked how many firms were left
/// @param runnerUp who would have been next
public record Explanation(
    int considered,
    Map<EligibilityRule, Integer> removed,
    int ranked,
    Candidate chosen,
    Optional<Candidate> runnerUp) {
  public Explanation {
    removed = Map.copyOf(removed);
  }
}
