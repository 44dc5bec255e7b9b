package org.alliance.intake.adapter.kafka;

import java.time.Duration;
import java.util.List;
import org.alliance.kit.heads.KnownPositions;
import org.alliance.kit.schedule.RecurringTask;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/// How fresh intake's view of assignments is.
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {
  /// Six looks in the 30 s that a view may be old.
  private static final Duration EVERY = Duration.ofSeconds(5);

  @Bean(destroyMethod = "close")
  ConsumedAssignments assignmentView(KafkaAdmin kafka, List<KnownPositions> positions) {
    return new ConsumedAssignments(Admin.create(kafka.getConfigurationProperties()), positions);
  }

  @Bean
  RecurringTask lookingHowFreshAssignmentsAre(ConsumedAssignments view) {
    return RecurringTask.every("assignment-view", EVERY, view::look);
  }
}
