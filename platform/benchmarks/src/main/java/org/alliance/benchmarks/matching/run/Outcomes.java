package org.alliance.benchmarks.matching.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.market.HardRule;
import org.alliance.benchmarks.matching.market.Served;
import org.alliance.benchmarks.matching.market.Tally;
import org.alliance.contracts.values.report.Urgency;

/// What the policies reached in one scenario, over its seeds.
public final class Outcomes {
  private static final double[] STUDENT = {
    12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12,
    2.11, 2.10, 2.09
  };

  public final Scenario scenario;
  private final Map<String, Map<Long, Run>> byPolicy = new LinkedHashMap<>();

  Outcomes(Scenario scenario) {
    this.scenario = scenario;
  }

  record Run(double share, Tally tally) {}

  /// A mean with its interval of 95 %.
  public record Mean(double mean, double low, double high) {}

  synchronized void add(String policy, long seed, Run run) {
    byPolicy.computeIfAbsent(policy, _ -> new TreeMap<>()).put(seed, run);
  }

  public List<String> policies(List<String> order) {
    return order.stream().filter(byPolicy::containsKey).toList();
  }

  public int seeds(String policy) {
    return byPolicy.getOrDefault(policy, Map.of()).size();
  }

  public Mean share(String policy) {
    return mean(runs(policy).stream().map(Run::share).toList());
  }

  public double average(String policy, ToDoubleFunction<Tally> figure) {
    return runs(policy).stream().map(Run::tally).mapToDouble(figure).average().orElse(0);
  }

  public int violations(String policy) {
    return runs(policy).stream().mapToInt(run -> run.tally().violations()).sum();
  }

  public int doubles(String policy) {
    return runs(policy).stream().mapToInt(run -> run.tally().doubles()).sum();
  }

  /// How often each rule was broken, over all seeds.
  public Map<HardRule, Integer> broken(String policy) {
    return rules(policy, Tally::broken);
  }

  /// How often the last place that a rule leaves was taken, over all seeds.
  public Map<HardRule, Integer> reached(String policy) {
    return rules(policy, Tally::reached);
  }

  private Map<HardRule, Integer> rules(String policy, Function<Tally, Map<HardRule, Integer>> of) {
    var all = new EnumMap<HardRule, Integer>(HardRule.class);
    runs(policy)
        .forEach(run ->
            of.apply(run.tally()).forEach((rule, times) -> all.merge(rule, times, Integer::sum)));
    return all;
  }

  /// Served and missed cases by a group, over all seeds.
  Map<String, Served> served(String policy, Function<Tally, Map<String, Served>> groups) {
    var all = new TreeMap<String, Served>();
    runs(policy)
        .forEach(run ->
            groups
                .apply(run.tally())
                .forEach((group, served) -> all.merge(group, served, Served::plus)));
    return all;
  }

  public double waited(String policy, Urgency urgency, double quantile) {
    return average(policy, tally -> tally.waited(urgency, quantile));
  }

  /// By how much one policy is better, seed by seed.
  public Mean ahead(String policy, String other) {
    var differences = new ArrayList<Double>();
    byPolicy
        .getOrDefault(policy, Map.of())
        .forEach((seed, run) -> {
          var beside = byPolicy.getOrDefault(other, Map.of()).get(seed);
          if (beside != null) {
            differences.add(run.share() - beside.share());
          }
        });
    return mean(differences);
  }

  private List<Run> runs(String policy) {
    return List.copyOf(byPolicy.getOrDefault(policy, Map.of()).values());
  }

  private static Mean mean(List<Double> values) {
    var count = values.size();
    var mean = values.stream().mapToDouble(value -> value).average().orElse(0);
    if (count < 2) {
      return new Mean(mean, mean, mean);
    }
    var variance =
        values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum() / (count - 1);
    var student = count - 2 < STUDENT.length ? STUDENT[count - 2] : 1.96;
    var half = student * Math.sqrt(variance / count);
    return new Mean(mean, mean - half, mean + half);
  }
}
