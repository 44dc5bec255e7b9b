package org.alliance.matching.domain.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.ranking.EligibilityRule;
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
/// @param askedWith the other firms that were asked at the same time
/// @param batchOf how many cases were decided together; 1 if this one alone
/// @param counterfactual what would have made the runner-up the first; empty if it was ahead, and a
///   batch gave it to another case
/// @param handPick the choice of a person; empty if the ranking chose
public record Explanation(
    String version,
    int considered,
    Map<EligibilityRule, Integer> removed,
    int eligible,
    Score chosen,
    List<Score> top,
    Set<FirmId> askedWith,
    int batchOf,
    Optional<Counterfactual> counterfactual,
    Optional<HandPick> handPick) {
  public Explanation {
    removed = Map.copyOf(removed);
    top = List.copyOf(top);
    askedWith = Set.copyOf(askedWith);
  }

  /// A firm that the ranking chose.
  public Explanation(
      String version,
      int considered,
      Map<EligibilityRule, Integer> removed,
      int eligible,
      Score chosen,
      List<Score> top,
      Set<FirmId> askedWith,
      int batchOf,
      Optional<Counterfactual> counterfactual) {
    this(
        version,
        considered,
        removed,
        eligible,
        chosen,
        top,
        askedWith,
        batchOf,
        counterfactual,
        Optional.empty());
  }

  /// @param ranking of the firms that could have been asked by the rules
  public static Explanation byHand(Ranking ranking, Score chosen, HandPick handPick) {
    return new Explanation(
        ranking.version(),
        ranking.considered(),
        ranking.removed(),
        ranking.eligible(),
        chosen,
        ranking.top(),
        Set.of(),
        1,
        Optional.empty(),
        Optional.of(handPick));
  }

  /// @param together all firms that are asked now
  public static Explanation of(Ranking ranking, Score chosen, Set<FirmId> together, int batchOf) {
    var others = new HashSet<>(together);
    others.remove(chosen.firm());
    return new Explanation(
        ranking.version(),
        ranking.considered(),
        ranking.removed(),
        ranking.eligible(),
        chosen,
        ranking.top(),
        others,
        batchOf,
        runnerUp(ranking.top(), chosen.firm(), others)
            .filter(next -> next.net() <= chosen.net())
            .map(next -> Counterfactual.of(chosen, next)));
  }

  /// The best of those that were not asked.
  public Optional<Score> runnerUp() {
    return runnerUp(top, chosen.firm(), askedWith);
  }

  /// By how much the chosen firm is ahead, in millionths; less than nothing if a batch gave the
  /// better one to another case.
  public int margin() {
    return runnerUp().map(next -> chosen.net() - next.net()).orElse(chosen.net());
  }

  private static Optional<Score> runnerUp(List<Score> top, FirmId chosen, Set<FirmId> with) {
    return top.stream()
        .filter(score -> !score.firm().equals(chosen) && !with.contains(score.firm()))
        .findFirst();
  }
}
