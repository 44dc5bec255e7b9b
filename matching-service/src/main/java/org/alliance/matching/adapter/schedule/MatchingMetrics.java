package org.alliance.matching.adapter.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Configuration;

/// The figures by which operators watch matching. Only the instance that decides knows; all others
/// report 0.
@Configuration(proxyBeanMethods = false)
class MatchingMetrics {
  private static final double MILLION = 1_000_000;

  MatchingMetrics(MeterRegistry meters, SchedulerLoop scheduler) {
    Gauge.builder("alliance.matching.regret", scheduler, loop -> loop.regret() / MILLION)
        .description(
            "The share of the hindsight optimum that the last four weeks' cases have not reached")
        .register(meters);
    Gauge.builder("alliance.matching.waiting", scheduler, SchedulerLoop::waiting)
        .description("Cases that wait for a firm while none is being asked for them")
        .register(meters);
    Gauge.builder("alliance.matching.deciding", scheduler, loop -> loop.isDeciding() ? 1 : 0)
        .description("1 on the instance that holds the scheduler's lease")
        .register(meters);
  }
}
