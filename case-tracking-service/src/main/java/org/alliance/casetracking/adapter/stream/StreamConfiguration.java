package org.alliance.casetracking.adapter.stream;

import java.time.Clock;
import java.time.Duration;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The feed behind the live figures.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowProperties.class)
class StreamConfiguration {
  @Bean
  FlowFeed flowFeed(FlowFigures figures, FlowProperties properties, Clock clock) {
    return new FlowFeed(figures, properties, clock);
  }

  @Bean
  RecurringTask telling(FlowFeed feed) {
    return RecurringTask.every("flow-feed", Duration.ofSeconds(1), feed::tell);
  }
}
