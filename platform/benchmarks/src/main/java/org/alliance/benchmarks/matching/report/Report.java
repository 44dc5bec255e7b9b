package org.alliance.benchmarks.matching.report;

import java.io.PrintStream;
import java.util.List;
import java.util.StringJoiner;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.market.Tally;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.run.Gap;
import org.alliance.benchmarks.matching.run.Outcomes;
import org.alliance.benchmarks.matching.speed.BatchSpeeds;
import org.alliance.benchmarks.matching.speed.Speeds;
import org.alliance.contracts.values.report.Urgency;

/// The results as tables.
public final class Report {
  private Report() {}

  public static void scenario(Outcomes outcomes, PrintStream out) {
    var scenario = outcomes.scenario;
    out.printf(
        "%n%s: %d firms, capacity %.1f of demand, quotas for %d week(s), %d weeks, %d seeds%n",
        scenario.name(),
        scenario.firms(),
        scenario.capacityPercent() / 100.0,
        scenario.periodWeeks(),
        Scenario.WEEKS,
        outcomes.seeds("alliance"));
    quality(outcomes, out);
    limits(outcomes, out);
    offers(outcomes, out);
    gaps(outcomes, out);
    for (var other : List.of("greedy", "nearest", "batch-only")) {
      var ahead = outcomes.ahead("alliance", other);
      out.printf(
          "  alliance over %-12s %+.1f points [%+.1f, %+.1f], seed by seed%n",
          other, 100 * ahead.mean(), 100 * ahead.low(), 100 * ahead.high());
    }
  }

  private static void quality(Outcomes outcomes, PrintStream out) {
    out.printf(
        "  %-26s %-22s %8s %8s %7s %7s %7s %7s%n",
        "policy", "share of hindsight", "matched", "in lang", "gini", "jain", "broken", "double");
    for (var policy : outcomes.policies(Policies.names())) {
      var share = outcomes.share(policy);
      out.printf(
          "  %-26s %.3f [%.3f, %.3f]   %7.1f%% %7.1f%% %7.3f %7.3f %7d %7d%n",
          policy,
          share.mean(),
          share.low(),
          share.high(),
          100 * outcomes.average(policy, Tally::matched),
          100 * outcomes.average(policy, Tally::inLanguage),
          outcomes.average(policy, Tally::gini),
          outcomes.average(policy, Tally::jain),
          outcomes.violations(policy),
          outcomes.doubles(policy));
      outcomes
          .broken(policy)
          .forEach((rule, times) -> out.printf("      %d times: %s%n", times, rule.words()));
    }
  }

  private static void limits(Outcomes outcomes, PrintStream out) {
    var limits = new StringJoiner(", ");
    outcomes
        .reached("alliance")
        .forEach((rule, times) -> limits.add("%s %,d".formatted(rule, times)));
    out.println("  limits that alliance reached to the last place, and did not pass: " + limits);
  }

  private static void offers(Outcomes outcomes, PrintStream out) {
    out.printf(
        "%n  %-26s %-16s %-16s %-16s %8s %-16s %s%n",
        "hours to a firm, p50 / p90",
        "          urgent",
        "            soon",
        "         routine",
        "per case",
        "firm-week / most",
        "decision us p50 / p99");
    for (var policy : outcomes.policies(Policies.names())) {
      out.printf("  %-26s", policy);
      for (var urgency : List.of(Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE)) {
        out.printf(
            " %7.1f /%7.1f",
            outcomes.waited(policy, urgency, 0.5), outcomes.waited(policy, urgency, 0.9));
      }
      out.printf(
          " %8.2f %8.2f /%6.1f  %10.1f /%8.1f%n",
          outcomes.average(policy, Tally::offersPerCase),
          outcomes.average(policy, Tally::offersPerFirmAndWeek),
          outcomes.average(policy, Tally::mostOffersInAWeek),
          outcomes.average(policy, tally -> tally.decisionMicros(0.5)),
          outcomes.average(policy, tally -> tally.decisionMicros(0.99)));
    }
  }

  private static void gaps(Outcomes outcomes, PrintStream out) {
    out.printf(
        "%n  Largest gaps, a half year: cases without a firm; limited-English cases without a lawyer"
            + " in their language%n");
    var header = "%-22s %7s %14s %8s";
    out.printf(
        "  " + header + "    " + header + "%n",
        "state",
        "cases",
        "without",
        "greedy",
        "language",
        "cases",
        "without",
        "greedy");
    var states = Gap.byState(outcomes);
    var languages = Gap.byLanguage(outcomes);
    for (var row = 0; row < Math.max(states.size(), languages.size()); row++) {
      out.println("  " + cell(states, row) + "    " + cell(languages, row));
    }
    out.println();
  }

  private static String cell(List<Gap> gaps, int row) {
    if (row >= gaps.size()) {
      return " ".repeat(54);
    }
    var gap = gaps.get(row);
    return "%-22s %7.1f %7.1f (%3.0f%%) %8.1f"
        .formatted(gap.group(), gap.cases(), gap.missed(), gap.missedPercent(), gap.greedyMissed());
  }

  public static void speeds(
      Speeds speeds, BatchSpeeds batches, List<String> hashes, PrintStream out) {
    out.printf(
        "%nOne case, %,d firms and %,d lawyers, 60 %% of the places taken, prices at a quarter of the"
            + " firms, %,d different cases:%n  p50 %.1f us, p99 %.1f us; a naive scan %,.0f us%n",
        speeds.firms(),
        speeds.lawyers(),
        speeds.cases(),
        speeds.p50(),
        speeds.p99(),
        speeds.naiveP50());
    out.printf(
        "  cold: the first case of a place %,.0f us (slowest %,.0f us); the first of the process"
            + " %,.0f us%n",
        speeds.coldP50(), speeds.coldMost(), speeds.first());
    out.printf(
        "Batch of 500 cases and 300 firms: %.2f ms, OR-Tools %.2f ms (%.1f times); equal on %,d of"
            + " %,d random instances%n",
        batches.oursMs(),
        batches.orToolsMs(),
        batches.times(),
        batches.equal(),
        batches.instances());
    out.println("Two replays: " + String.join(" ", hashes));
  }

  public static void marks(List<MustHold> marks, PrintStream out) {
    out.printf("%nWhat must hold%n");
    for (var mark : marks) {
      out.printf("  %-7s  %-58s %s%n", mark.met() ? "met" : "NOT met", mark.what(), mark.figure());
    }
  }
}
