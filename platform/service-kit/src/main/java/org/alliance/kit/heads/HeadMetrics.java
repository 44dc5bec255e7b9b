package org.alliance.kit.heads;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// What the comparison of heads shows.
public final class HeadMetrics {
  private HeadMetrics() {}

  public static void bind(HeadWatch watch, MeterRegistry meters) {
    Gauge.builder("alliance.inbox.lost", watch, HeadWatch::lost)
        .description("Subjects whose lost events are not repaired yet")
        .register(meters);
    FunctionCounter.builder("alliance.inbox.lost.asked", watch, HeadWatch::asked)
        .description("Requests for lost events")
        .register(meters);
  }
}
