package org.alliance.matching.domain.ranking;

import java.util.List;
import java.util.Map;

/// The firms that may be asked for a case, best first, and the rules that took the others out.
///
/// @param version of the weights
/// @param considered how many firms there were
/// @param removed how many each rule took out, in the order of the rules; a firm counts for the
///   first rule that took it out
/// @param eligible how many were left
/// @param top the best of them
public record Ranking(
    String version,
    int considered,
    Map<EligibilityRule, Integer> removed,
    int eligible,
    List<Score> top) {
  public Ranking {
    removed = Map.copyOf(removed);
    top = List.copyOf(top);
  }

  public static final Ranking NOBODY_KNOWN = new Ranking("", 0, Map.of(), 0, List.of());

  /// No firm has been heard of at all: a matching service that has just started, not a gap in the
  /// network.
  public boolean isBlind() {
    return considered == 0;
  }
}
