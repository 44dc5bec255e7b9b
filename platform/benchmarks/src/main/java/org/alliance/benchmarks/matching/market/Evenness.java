package org.alliance.benchmarks.matching.market;

import java.util.Arrays;

/// How evenly something is spread.
public final class Evenness {
  private Evenness() {}

  /// 0 if all have the same, near 1 if one has all.
  static double gini(double[] shares) {
    var sorted = shares.clone();
    Arrays.sort(sorted);
    var sum = Arrays.stream(sorted).sum();
    var weighted = 0.0;
    for (var at = 0; at < sorted.length; at++) {
      weighted += (2.0 * (at + 1) - sorted.length - 1) * sorted[at];
    }
    return sum == 0 ? 0 : weighted / (sorted.length * sum);
  }

  /// Jain's index: 1 if all have the same, one divided by their number if one has all.
  static double jain(double[] shares) {
    var sum = Arrays.stream(shares).sum();
    var squares = Arrays.stream(shares).map(share -> share * share).sum();
    return squares == 0 ? 1 : sum * sum / (shares.length * squares);
  }
}
