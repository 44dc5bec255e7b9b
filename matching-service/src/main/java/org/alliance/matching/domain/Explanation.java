package org.alliance.matching.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;

/// Why this firm was asked: kept with the offer, so that it can be read long after the index of
/// firms has changed.
///
/// @param version of the weights
/// @param considered how many firms there were
/// @param removed how many of them each rule took out
/// @param eligible how many firms were left
/// @param chosen the firm that was asked; not the first of the top if a batch gave that one to
///   another case
/// @param top the best ten
/// @param batchOf how many cases were decided together; 1 if this one alone
/// @param counterfactual what would have made the runner-up the first
public record Explanation(
    String version,
    int considered,
    Map<EligibilityRule, Integer> removed,
    int eligible,
    Score chosen,
    List<Score> top,
    int batchOf,
    Optional<Counterfactual> counterfactual) {
  public Explanation {
    removed = Map.copyOf(removed);
    top = List.copyOf(top);
  }

  static Explanation of(Ranking ranking, Score chosen, int batchOf) {
    return new Explanation(
        ranking.version(),
        ranking.considered(),
        ranking.removed(),
        ranking.eligible(),
        chosen,
        ranking.top(),
        batchOf,
        runnerUp(ranking.top(), chosen.firm()).map(next -> Counterfactual.of(chosen, next)));
  }

  /// The best of the others.
  public Optional<Score> runnerUp() {
    return runnerUp(top, chosen.firm());
  }

  /// By how much the chosen firm is ahead, in millionths; less than nothing if a batch gave the
  /// better one to another case.
  public int margin() {
    return runnerUp().map(next -> chosen.net() - next.net()).orElse(chosen.net());
  }

  private static Optional<Score> runnerUp(List<Score> top, FirmId chosen) {
    return top.stream().filter(score -> !score.firm().equals(chosen)).findFirst();
  }
}
