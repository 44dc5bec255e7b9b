package org.alliance.benchmarks.matching;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The results as a page with drawings, complete in itself.
final class ReportPage {
  private static final int ROW = 24;
  private static final int LEFT = 190;
  private static final int WIDTH = 560;

  private ReportPage() {}

  static String html(List<Outcomes> all, Speeds.PerCase perCase, Speeds.Batches batches) {
    var body = all.stream().map(ReportPage::section).collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>How well cases are matched</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 54rem; padding: 0 1rem; color: #1d2433; }
      h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
      svg { width: 100%%; height: auto; } text { font: 13px system-ui, sans-serif; fill: #1d2433; }
      .bar { fill: #aab7cc; } .ours { fill: #1f5fbf; } .whisker { stroke: #1d2433; } .grid { stroke: #d9dee8; }
    </style>
    <h1>How well cases are matched</h1>
    <p>Value reached, as a share of what could have been reached by knowing all cases beforehand. Real days and places of
    incidents, languages after each state's counts, made-up firms where law offices are. Whiskers: 95 %% intervals over
    paired seeds.</p>
    %s
    <h2>Speed</h2>
    <p>One case among %,d firms and %,d lawyers: half of the decisions within %.1f µs, 99 %% within %.1f µs; a naive scan takes
    %.0f µs. A batch of 500 cases and 300 firms: %.2f ms; OR-Tools takes %.2f ms. Both say the same on %,d of %,d random
    instances.</p>
    </html>
    """
        .formatted(
            body,
            perCase.firms(),
            perCase.lawyers(),
            perCase.p50(),
            perCase.p99(),
            perCase.naiveP50(),
            batches.oursMs(),
            batches.orToolsMs(),
            batches.equal(),
            batches.instances());
  }

  private static String section(Outcomes outcomes) {
    var scenario = outcomes.scenario;
    return """
    <h2>%s: capacity %.1f of demand, quotas for %s</h2>
    <h3>Share of the hindsight optimum</h3>%s
    <h3>Limited-English clients who got a lawyer in their language</h3>%s
    <h3>How unevenly quotas are used (Gini; less is fairer)</h3>%s
    """
        .formatted(
            scenario.name(),
            scenario.capacityPercent() / 100.0,
            scenario.periodWeeks() == 1 ? "a week" : scenario.periodWeeks() + " weeks",
            shares(outcomes),
            bars(outcomes, Tally::inLanguage, 0.6, "%.0f %%", 100),
            bars(outcomes, Tally::gini, 0.4, "%.3f", 1));
  }

  private static String shares(Outcomes outcomes) {
    var from = 0.65;
    var to = 1.0;
    var drawing = new StringBuilder();
    var policies = outcomes.policies(Policies.names());
    for (var tick = 0.65; tick < 1.001; tick += 0.05) {
      var x = x(tick, from, to);
      drawing.append(
          "<line class=grid x1=%d y1=0 x2=%d y2=%d /><text x=%d y=%d text-anchor=middle>%.2f</text>"
              .formatted(x, x, policies.size() * ROW, x, policies.size() * ROW + 16, tick));
    }
    for (var row = 0; row < policies.size(); row++) {
      var share = outcomes.share(policies.get(row));
      drawing.append(
          bar(policies.get(row), row, x(share.mean(), from, to), "%.3f".formatted(share.mean())));
      drawing.append(
          "<line class=whisker x1=%d x2=%d y1=%d y2=%d />"
              .formatted(
                  x(share.low(), from, to),
                  x(share.high(), from, to),
                  row * ROW + ROW / 2,
                  row * ROW + ROW / 2));
    }
    return svg(drawing, policies.size());
  }

  private static String bars(
      Outcomes outcomes, ToDoubleFunction<Tally> figure, double most, String format, int factor) {
    var drawing = new StringBuilder();
    var policies = outcomes.policies(Policies.names());
    for (var row = 0; row < policies.size(); row++) {
      var value = outcomes.average(policies.get(row), figure);
      drawing.append(
          bar(policies.get(row), row, x(value, 0, most), format.formatted(value * factor)));
    }
    return svg(drawing, policies.size());
  }

  private static String bar(String policy, int row, int end, String label) {
    return """
    <text x=%d y=%d text-anchor=end>%s</text><rect class="%s" x=%d y=%d width=%d height=%d /><text x=%d y=%d>%s</text>
    """
        .formatted(
            LEFT - 8,
            row * ROW + 16,
            policy,
            policy.equals("alliance") ? "ours" : "bar",
            LEFT,
            row * ROW + 4,
            Math.max(0, end - LEFT),
            ROW - 8,
            end + 22,
            row * ROW + 16,
            label);
  }

  private static String svg(StringBuilder drawing, int rows) {
    return "<svg viewBox=\"0 0 %d %d\" role=img>%s</svg>"
        .formatted(LEFT + WIDTH + 80, rows * ROW + 24, drawing);
  }

  private static int x(double value, double from, double to) {
    return LEFT + (int) Math.round((Math.clamp(value, from, to) - from) / (to - from) * WIDTH);
  }
}
