package org.alliance.matching.domain.explanation;

import java.util.Map;
import java.util.Optional;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Ranking;

/// Why nobody could be asked: how many firms each rule took out. The last rule that took any out is
/// where help is needed: the firms it took out met all rules before it.
public record Obstacle(int considered, Map<EligibilityRule, Integer> removed) {
  public Obstacle {
    removed = Map.copyOf(removed);
  }

  public static Obstacle of(Ranking ranking) {
    return new Obstacle(ranking.considered(), ranking.removed());
  }

  /// Firms that could do it exist, and have no room now.
  public boolean isOnlyForNow() {
    return removed.containsKey(EligibilityRule.HAS_CAPACITY)
        || removed.containsKey(EligibilityRule.BELOW_OFFER_CAP);
  }

  /// Whether any firm was left.
  public boolean isRoomKept() {
    return considered > removed.values().stream().mapToInt(count -> count).sum();
  }

  /// The rule that the firms that came furthest do not meet.
  public Optional<EligibilityRule> hardest() {
    return removed.keySet().stream().max(EligibilityRule::compareTo);
  }
}
