package org.alliance.benchmarks.matching;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.Urgency;

/// The results as a table and as JSON.
final class Report {
  private Report() {}

  static void table(Outcomes outcomes, PrintStream out) {
    var scenario = outcomes.scenario;
    out.printf(
        "%n%s: %d firms, capacity %.1f of demand, quotas for %d week(s), %d weeks, %d seeds%n",
        scenario.name(),
        scenario.firms(),
        scenario.capacityPercent() / 100.0,
        scenario.periodWeeks(),
        Scenario.WEEKS,
        outcomes.seeds("alliance"));
    out.printf(
        "  %-26s %-22s %7s %7s %6s %6s %6s %6s %8s %9s %9s %7s%n",
        "policy",
        "share of hindsight",
        "matched",
        "in lang",
        "gini",
        "jain",
        "viol.",
        "double",
        "offers",
        "urg p90",
        "rout p90",
        "us p50");
    for (var policy : outcomes.policies(Policies.names())) {
      var share = outcomes.share(policy);
      out.printf(
          "  %-26s %.3f [%.3f, %.3f]   %6.1f%% %6.1f%% %6.3f %6.3f %6d %6d %8.2f %7.1f h %7.1f h %7.1f%n",
          policy,
          share.mean(),
          share.low(),
          share.high(),
          100 * outcomes.average(policy, Tally::matched),
          100 * outcomes.average(policy, Tally::inLanguage),
          outcomes.average(policy, Tally::gini),
          outcomes.average(policy, Tally::jain),
          outcomes.violations(policy),
          outcomes.doubles(policy),
          outcomes.average(policy, Tally::offersPerCase),
          outcomes.waited(policy, Urgency.URGENT, 0.9),
          outcomes.waited(policy, Urgency.ROUTINE, 0.9),
          outcomes.average(policy, tally -> tally.decisionMicros(0.5)));
    }
    for (var other : List.of("greedy", "nearest", "batch-only")) {
      var ahead = outcomes.ahead("alliance", other);
      out.printf(
          "  alliance over %-12s %+.1f points [%+.1f, %+.1f], seed by seed%n",
          other, 100 * ahead.mean(), 100 * ahead.low(), 100 * ahead.high());
    }
  }

  static void line(Outcomes outcomes, PrintStream out) {
    var text = new StringBuilder("%-70s".formatted(outcomes.scenario.name()));
    for (var policy : outcomes.policies(Policies.names())) {
      text.append(
          " %s %.3f (%d)"
              .formatted(policy, outcomes.share(policy).mean(), outcomes.violations(policy)));
    }
    out.println(text);
  }

  static void speeds(
      Speeds.PerCase perCase, Speeds.Batches batches, List<String> hashes, PrintStream out) {
    out.printf(
        "%nOne case, %,d firms and %,d lawyers: p50 %.1f us, p99 %.1f us; a naive scan %.0f us%n",
        perCase.firms(), perCase.lawyers(), perCase.p50(), perCase.p99(), perCase.naiveP50());
    out.printf(
        "Batch of 500 cases and 300 firms: %.2f ms, OR-Tools %.2f ms (%.1f times); equal on %,d of"
            + " %,d random instances%n",
        batches.oursMs(),
        batches.orToolsMs(),
        batches.oursMs() / batches.orToolsMs(),
        batches.equal(),
        batches.instances());
    out.println("Two replays: " + String.join(" ", hashes));
  }

  static Map<String, Object> json(
      List<Outcomes> all, Speeds.PerCase perCase, Speeds.Batches batches, List<String> hashes) {
    var scenarios = new LinkedHashMap<String, Object>();
    for (var outcomes : all) {
      var policies = new LinkedHashMap<String, Object>();
      for (var policy : outcomes.policies(Policies.names())) {
        policies.put(policy, figures(outcomes, policy));
      }
      // What is measured once stands with every scenario.
      scenarios.put(
          outcomes.scenario.name(),
          Map.of(
              "policies",
              policies,
              "perCaseMicros",
              Map.of("p50", perCase.p50(), "p99", perCase.p99(), "naiveP50", perCase.naiveP50()),
              "batch",
              Map.of(
                  "oursMs",
                  batches.oursMs(),
                  "orToolsMs",
                  batches.orToolsMs(),
                  "equalToOracle",
                  batches.equal(),
                  "instances",
                  batches.instances()),
              "replayHashes",
              hashes));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("scenarios", scenarios);
    var first = scenarios.values().iterator().next();
    if (first instanceof Map<?, ?> same) {
      List.of("perCaseMicros", "batch", "replayHashes")
          .forEach(name -> json.put(name, same.get(name)));
    }
    return json;
  }

  static Map<String, Object> figures(Outcomes outcomes, String policy) {
    var share = outcomes.share(policy);
    var figures = new LinkedHashMap<String, Object>();
    figures.put("share", share.mean());
    figures.put("low", share.low());
    figures.put("high", share.high());
    figures.put("violations", outcomes.violations(policy));
    figures.put("gini", outcomes.average(policy, Tally::gini));
    figures.put("lepInLanguage", outcomes.average(policy, Tally::inLanguage));
    figures.put("jain", outcomes.average(policy, Tally::jain));
    figures.put("matched", outcomes.average(policy, Tally::matched));
    figures.put("doubleAcceptances", outcomes.doubles(policy));
    figures.put("offersPerCase", outcomes.average(policy, Tally::offersPerCase));
    for (var urgency : Urgency.values()) {
      figures.put(
          urgency.code() + "Hours",
          List.of(outcomes.waited(policy, urgency, 0.5), outcomes.waited(policy, urgency, 0.9)));
    }
    figures.put("decisionMicrosP50", outcomes.average(policy, one -> one.decisionMicros(0.5)));
    figures.put("decisionMicrosP99", outcomes.average(policy, one -> one.decisionMicros(0.99)));
    figures.put("seeds", outcomes.seeds(policy));
    return figures;
  }
}
