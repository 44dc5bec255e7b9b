package org.alliance.benchmarks.matching.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.market.Tally;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.run.Contest;
import org.alliance.benchmarks.matching.run.Gap;
import org.alliance.benchmarks.matching.run.Outcomes;
import org.alliance.benchmarks.matching.speed.BatchSpeeds;
import org.alliance.benchmarks.matching.speed.Speeds;
import org.alliance.contracts.values.report.Urgency;

/// The results as a page with drawings, complete in itself.
public record ReportPage(Contest contest, List<Outcomes> all, Speeds speeds, BatchSpeeds batches) {

  public String html(List<MustHold> marks) {
    return template()
        .replace(
            "{{source}}", contest.data().isReal() ? "the FBI's" : "made up, for want of records")
        .replace("{{seeds}}", seeds())
        .replace("{{tiles}}", tiles())
        .replace("{{marks}}", marks.stream().map(ReportPage::mark).collect(Collectors.joining()))
        .replace(
            "{{scenarios}}", all.stream().map(ReportPage::section).collect(Collectors.joining()))
        .replace("{{firms}}", "%,d".formatted(speeds.firms()))
        .replace("{{lawyers}}", "%,d".formatted(speeds.lawyers()))
        .replace("{{cases}}", "%,d".formatted(speeds.cases()))
        .replace("{{p50}}", "%.1f".formatted(speeds.p50()))
        .replace("{{p99}}", "%.1f".formatted(speeds.p99()))
        .replace("{{coldP50}}", "%,.0f".formatted(speeds.coldP50()))
        .replace("{{coldMost}}", "%,.0f".formatted(speeds.coldMost()))
        .replace("{{naive}}", "%,.0f".formatted(speeds.naiveP50()))
        .replace("{{oursMs}}", "%.2f".formatted(batches.oursMs()))
        .replace("{{orToolsMs}}", "%.2f".formatted(batches.orToolsMs()))
        .replace("{{equal}}", "%,d".formatted(batches.equal()))
        .replace("{{instances}}", "%,d".formatted(batches.instances()));
  }

  private static String template() {
    try (var page = ReportPage.class.getResourceAsStream("page.html")) {
      return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String seeds() {
    return "Seeds %d to %d, the same worlds for every policy; intervals are of 95 %%"
        .formatted(contest.firstSeed(), contest.firstSeed() + contest.seeds() - 1);
  }

  private String tiles() {
    return all.stream()
        .map(outcomes ->
            """
            <div class="tile"><span>%s</span><b>%.1f %%</b><span>of the optimum; greedy %.1f, nearest %.1f</span></div>
            """
                .formatted(
                    heading(outcomes.scenario),
                    100 * outcomes.share("alliance").mean(),
                    100 * outcomes.share("greedy").mean(),
                    100 * outcomes.share("nearest").mean()))
        .collect(Collectors.joining());
  }

  private static String mark(MustHold mark) {
    return "<tr><td>%s</td><td>%s</td><td><span class=\"%s\">%s</span></td></tr>"
        .formatted(
            mark.what(), mark.figure(), mark.met() ? "met" : "not", mark.met() ? "met" : "NOT met");
  }

  private static String heading(Scenario scenario) {
    return "%s quotas, %.1f × demand%s"
        .formatted(
            scenario.periodWeeks() == 1 ? "Weekly" : "Quarterly",
            scenario.capacityPercent() / 100.0,
            scenario.acceptancePercent() == 100 ? "" : ", firms may decline");
  }

  private static String section(Outcomes outcomes) {
    return """
    <section><h2>%s</h2>
    <p class="sub">%d firms, half a year; scenario <code>%s</code></p>
    <p class="key"><i style="background:var(--ours)"></i>ours<i style="background:var(--part)"></i>ours less a part<i style="background:var(--base)"></i>baselines</p>
    <h3>Share of the hindsight optimum</h3>%s
    <div class="two"><div><h3>Limited-English clients with a lawyer in their language</h3>%s</div>
    <div><h3>How unevenly quotas are used (Gini; less is fairer)</h3>%s</div></div>
    <h3>Hours to a firm (half within / nine in ten within), offers, and fairness</h3><div class="wide">%s</div>
    <div class="two"><div><h3>Most cases without a firm</h3>%s</div>
    <div><h3>Most limited-English clients without a lawyer in their language</h3>%s</div></div></section>
    """
        .formatted(
            heading(outcomes.scenario),
            outcomes.scenario.firms(),
            outcomes.scenario.name(),
            shares(outcomes),
            bars(outcomes, Tally::inLanguage, "%.0f %%", 100),
            bars(outcomes, Tally::gini, "%.3f", 1),
            times(outcomes),
            gaps("State", Gap.byState(outcomes)),
            gaps("Language", Gap.byLanguage(outcomes)));
  }

  private static String shares(Outcomes outcomes) {
    var policies = outcomes.policies(Policies.names());
    var least = policies.stream().mapToDouble(policy -> outcomes.share(policy).low()).min();
    var first = (int) Math.floor(Math.clamp(least.orElse(0), 0, 0.9) * 20);
    var drawing = new Drawing(190, 720, first / 20.0, 1);
    drawing.ticks(
        policies.size(),
        IntStream.rangeClosed(first, 20).mapToObj(tick -> tick / 20.0).toList(),
        "%.2f");
    policies.forEach(policy -> drawing.point(policy, outcomes.share(policy)));
    return drawing.svg("Share of the hindsight optimum by policy");
  }

  private static String bars(
      Outcomes outcomes, ToDoubleFunction<Tally> figure, String format, int factor) {
    var policies = outcomes.policies(Policies.names());
    var most =
        policies.stream().mapToDouble(policy -> outcomes.average(policy, figure)).max().orElse(1);
    var drawing = new Drawing(170, 220, 0, Math.max(0.01, most));
    for (var policy : policies) {
      var value = outcomes.average(policy, figure);
      drawing.bar(policy, value, format.formatted(value * factor));
    }
    return drawing.svg("By policy");
  }

  private static String times(Outcomes outcomes) {
    var rows = new StringBuilder();
    for (var policy : outcomes.policies(Policies.names())) {
      rows.append(
          "<tr%s><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%.2f</td><td>%.2f / %.1f</td><td>%.3f</td><td>%.1f %%</td><td>%d</td></tr>"
              .formatted(
                  policy.equals("alliance") ? " class=\"ours\"" : "",
                  policy,
                  hours(outcomes, policy, Urgency.URGENT),
                  hours(outcomes, policy, Urgency.SOON),
                  hours(outcomes, policy, Urgency.ROUTINE),
                  outcomes.average(policy, Tally::offersPerCase),
                  outcomes.average(policy, Tally::offersPerFirmAndWeek),
                  outcomes.average(policy, Tally::mostOffersInAWeek),
                  outcomes.average(policy, Tally::jain),
                  100 * outcomes.average(policy, Tally::matched),
                  outcomes.violations(policy)));
    }
    return """
    <table><tr><th></th><th>urgent</th><th>soon</th><th>routine</th><th>offers a case</th><th>a firm and week / most</th><th>Jain</th><th>matched</th><th>rules broken</th></tr>%s</table>\
    """
        .formatted(rows);
  }

  private static String hours(Outcomes outcomes, String policy, Urgency urgency) {
    return "%.1f / %.1f"
        .formatted(outcomes.waited(policy, urgency, 0.5), outcomes.waited(policy, urgency, 0.9));
  }

  private static String gaps(String kind, List<Gap> gaps) {
    var rows =
        gaps.stream()
            .map(gap ->
                "<tr><td>%s</td><td>%.0f</td><td>%.0f</td><td>%.0f %%</td><td>%.0f</td></tr>"
                    .formatted(
                        gap.group(),
                        gap.cases(),
                        gap.missed(),
                        gap.missedPercent(),
                        gap.greedyMissed()))
            .collect(Collectors.joining());
    return "<table><tr><th>%s</th><th>cases</th><th>without</th><th></th><th>greedy</th></tr>%s</table>"
        .formatted(kind, rows);
  }
}
