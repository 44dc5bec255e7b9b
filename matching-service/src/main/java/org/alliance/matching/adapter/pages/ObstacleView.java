package org.alliance.matching.adapter.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.Referral;

/// Why no firm can be asked for a case, and what would help.
///
/// @param considered how many firms were looked at
/// @param lines the rules that took firms out, in the order in which they are applied
/// @param help the end of a message key; empty if nothing is known
/// @param mayAskAllTheSame whether firms were left, and their room is kept for other cases
/// @param isAskedAgain whether a coordinator has said already that one of them is to be asked
record ObstacleView(
    int considered, List<Line> lines, String help, boolean mayAskAllTheSame, boolean isAskedAgain) {
  /// @param firms how many the rule took out
  record Line(EligibilityRule rule, int firms) {}

  /// Empty unless a coordinator has the case.
  static Optional<ObstacleView> of(Referral referral) {
    return referral instanceof Referral.WithCoordinator(var history, _, var obstacle, _)
        ? Optional.of(
            new ObstacleView(
                obstacle.considered(),
                lines(obstacle),
                help(obstacle),
                obstacle.isRoomKept() && !history.isReopened(),
                history.isReopened()))
        : Optional.empty();
  }

  private static List<Line> lines(Obstacle obstacle) {
    return Arrays.stream(EligibilityRule.values())
        .map(rule -> new Line(rule, obstacle.removed().getOrDefault(rule, 0)))
        .filter(line -> line.firms() > 0)
        .toList();
  }

  private static String help(Obstacle obstacle) {
    return obstacle.isRoomKept() ? "room-kept" : obstacle.hardest().map(Coded::code).orElse("");
  }
}
