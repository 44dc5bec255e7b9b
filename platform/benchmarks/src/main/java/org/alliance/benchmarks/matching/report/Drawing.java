package org.alliance.benchmarks.matching.report;

import java.util.List;
import org.alliance.benchmarks.matching.run.Outcomes;

/// A row for each policy: a point and its interval, or a bar from nothing.
public final class Drawing {
  private static final int ROW = 25;
  private static final int TOP = 4;

  private final int left;
  private final int width;
  private final double from;
  private final double to;
  private final StringBuilder marks = new StringBuilder();
  private int rows;

  /// @param left room for names
  /// @param width from one end of the axis to the other
  Drawing(int left, int width, double from, double to) {
    this.left = left;
    this.width = width;
    this.from = from;
    this.to = to;
  }

  /// Lines at these values, behind what comes later.
  void ticks(int policies, List<Double> values, String format) {
    var bottom = TOP + policies * ROW;
    for (var value : values) {
      add(
          "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"0\" y2=\"%d\"/>"
              .formatted(x(value), x(value), bottom));
      add(
          "<text class=\"axis\" text-anchor=\"middle\" x=\"%d\" y=\"%d\">%s</text>"
              .formatted(x(value), bottom + 15, format.formatted(value)));
    }
  }

  void point(String policy, Outcomes.Mean mean) {
    var y = middle();
    label(policy, "%.3f".formatted(mean.mean()));
    add(
        "<line class=\"whisker\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
            .formatted(x(mean.low()), x(mean.high()), y, y));
    add(
        "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"6\"/>"
            .formatted(kind(policy), x(mean.mean()), y));
    rows++;
  }

  void bar(String policy, double value, String figure) {
    label(policy, figure);
    add(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
            .formatted(kind(policy), left, middle() - 8, Math.max(1, x(value) - left), 16));
    rows++;
  }

  private void label(String policy, String figure) {
    var strong = policy.equals("alliance") ? " class=\"strong\"" : "";
    add(
        "<text%s x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
            .formatted(strong, left - 14, middle() + 4, policy));
    add(
        "<text%s x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
            .formatted(strong, left + width + 58, middle() + 4, figure));
  }

  private int middle() {
    return TOP + rows * ROW + ROW / 2;
  }

  /// Baselines, ours, and ours less a part.
  static String kind(String policy) {
    return policy.equals("alliance")
        ? "ours"
        : policy.startsWith("without") || policy.equals("batch-only") ? "part" : "base";
  }

  private int x(double value) {
    return left + (int) Math.round((Math.clamp(value, from, to) - from) / (to - from) * width);
  }

  private void add(String element) {
    marks.append(element);
  }

  String svg(String title) {
    return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>"
        .formatted(left + width + 60, TOP + rows * ROW + 20, title, marks);
  }
}
