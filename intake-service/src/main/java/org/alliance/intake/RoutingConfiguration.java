package org.alliance.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alliance.intake.application.reviewing.RoutingMarks;
import org.alliance.intake.application.routing.EditingRules;
import org.alliance.intake.application.routing.ReportsToRoute;
import org.alliance.intake.application.routing.RoutingReports;
import org.alliance.intake.application.routing.RoutingRules;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of routing rules.
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
  /// Shorter than anybody needs to look at a new report.
  private static final Duration EVERY = Duration.ofSeconds(3);

  @Bean
  EditingRules editingRules(RoutingRules rules, ReportsToRoute reports, Clock clock) {
    return new EditingRules(rules, reports, () -> UUID.randomUUID().toString(), clock);
  }

  @Bean
  RoutingReports routingReports(RoutingRules rules, RoutingMarks marks, ReportsToRoute reports) {
    return new RoutingReports(rules, marks, reports);
  }

  @Bean
  RecurringTask markingNewReports(RoutingReports routing) {
    return RecurringTask.every("routing-rules", EVERY, routing::round);
  }
}
