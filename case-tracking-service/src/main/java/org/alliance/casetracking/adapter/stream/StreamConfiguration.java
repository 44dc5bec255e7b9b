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
  /// Every reader watches the same figures.
  static final String ALL_CASES = "all-cases";

  @Bean
  LiveFeed<String, Flow> flowFeed(FlowFigures figures, FlowProperties properties, Clock clock) {
    return new LiveFeed<>(_ -> figures.now(), properties.limits(), "/api/v1/flow", clock);
  }

  @Bean
  RecurringTask telling(LiveFeed<String, Flow> feed) {
    return RecurringTask.every("flow-feed", Duration.ofSeconds(1), feed::tell);
  }

  @Bean
  Gauge liveStreams(MeterRegistry meters, LiveFeed<String, Flow> feed) {
    return Gauge.builder("alliance.live.streams", feed, LiveFeed::streams)
        .description("Open streams of live figures of this instance")
        .register(meters);
  }
}
