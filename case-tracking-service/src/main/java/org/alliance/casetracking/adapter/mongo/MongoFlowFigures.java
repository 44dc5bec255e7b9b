package org.alliance.casetracking.adapter.mongo;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.alliance.casetracking.application.flow.Flow;
import org.alliance.casetracking.application.flow.FlowCounters;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.jspecify.annotations.Nullable;

/// Reads the counters at most every 200 ms, for all who ask this instance: pages and the live feed.
final class MongoFlowFigures implements FlowFigures {
  private static final Duration READ_EVERY = Duration.ofMillis(200);

  private final Supplier<FlowCounters> counters;
  private final LongSupplier nanoTime;
  private @Nullable Snapshot last;

  private record Snapshot(Flow flow, long read) {}

  MongoFlowFigures(Supplier<FlowCounters> counters, LongSupplier nanoTime) {
    this.counters = counters;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized Flow now() {
    var known = last;
    if (known == null || nanoTime.getAsLong() - known.read() >= READ_EVERY.toNanos()) {
      known = new Snapshot(counters.get().flow(), nanoTime.getAsLong());
      last = known;
    }
    return known.flow();
  }
}
