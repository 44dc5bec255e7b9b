package org.alliance.benchmarks.cases;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long things took, by name.
final class Times {
  private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

  void add(String what, long took) {
    nanos.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(took);
  }

  /// In milliseconds, by nearest rank; 0 if nothing was timed.
  double percentile(String what, int percent) {
    List<Long> sorted =
        nanos.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1)) / 1e6;
  }
}
