package org.alliance.benchmarks.matching.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alliance.benchmarks.matching.market.Served;
import org.alliance.benchmarks.matching.market.Tally;

/// Where most cases go without, beside what greedy leaves there. Cases are those of one half year.
///
/// @param group a state or a language
public record Gap(String group, double cases, double missed, double greedyMissed) {
  private static final int SHOWN = 6;

  /// Cases of a state that came to no firm.
  public static List<Gap> byState(Outcomes outcomes) {
    return largest(outcomes, Tally::byState);
  }

  /// Limited-English cases of a language that got no lawyer who speaks it.
  public static List<Gap> byLanguage(Outcomes outcomes) {
    return largest(outcomes, Tally::byLanguage);
  }

  private static List<Gap> largest(Outcomes outcomes, Function<Tally, Map<String, Served>> groups) {
    double seeds = Math.max(1, outcomes.seeds("alliance"));
    var greedy = outcomes.served("greedy", groups);
    var nothing = new Served(0, 0);
    return outcomes.served("alliance", groups).entrySet().stream()
        .map(entry ->
            new Gap(
                entry.getKey(),
                entry.getValue().cases() / seeds,
                entry.getValue().missed() / seeds,
                greedy.getOrDefault(entry.getKey(), nothing).missed() / seeds))
        .sorted(Comparator.comparingDouble(Gap::missed).reversed().thenComparing(Gap::group))
        .limit(SHOWN)
        .toList();
  }

  public double missedPercent() {
    return 100 * missed / Math.max(1, cases);
  }
}
