package org.alliance.matching.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.alliance.matching.application.BatchDesk;
import org.springframework.context.annotation.Configuration;

/// How well matching does, as operators watch it.
@Configuration(proxyBeanMethods = false)
class MatchingMetrics {
  private static final double MILLION = 1_000_000;

  MatchingMetrics(MeterRegistry meters, BatchDesk batches) {
    Gauge.builder("alliance.matching.regret", batches, desk -> desk.regret() / MILLION)
        .description(
            "What the last four weeks' cases have not reached of what they could have, had all of them been known beforehand")
        .register(meters);
    Gauge.builder("alliance.matching.waiting", batches, BatchDesk::waiting)
        .description("Cases that wait for a firm and that nobody is being asked for")
        .register(meters);
  }
}
