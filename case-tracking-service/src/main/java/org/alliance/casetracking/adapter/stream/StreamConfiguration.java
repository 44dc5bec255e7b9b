package org.alliance.casetracking.adapter.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.alliance.casetracking.application.flow.Flow;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.kit.live.LiveFeed;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The feed behind the live figures.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowProperties.class)
class StreamConfiguration {
  /// A change is usually on the page within a second: it waits at most 250 ms to be counted, the
  /// figures are at most 200 ms old, and this pause is the rest. If the instance that wrote it
  /// dies, another one counts it after up to two seconds.
  private static final Duration TELL_EVERY = Duration.ofMillis(500);

  /// Every reader watches the same figures.
  static final String ALL_CASES = "all-cases";

  @Bean
  LiveFeed<String, Flow> flowFeed(FlowFigures figures, FlowProperties properties, Clock clock) {
    return new LiveFeed<>(_ -> figures.now(), properties.limits(), "/api/v1/flow", clock);
  }

  @Bean
  RecurringTask telling(LiveFeed<String, Flow> feed) {
    return RecurringTask.every("flow-feed", TELL_EVERY, feed::tell);
  }

  @Bean
  Gauge liveStreams(MeterRegistry meters, LiveFeed<String, Flow> feed) {
    return Gauge.builder("alliance.live.streams", feed, LiveFeed::streams)
        .description("Open streams of live figures of this instance")
        .register(meters);
  }
}
