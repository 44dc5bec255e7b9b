package org.alliance.intake.adapter.schedule;

import java.time.Duration;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.SweepProperties;
import org.alliance.intake.application.vault.SweepingOrphans;
import org.alliance.kit.schedule.RecurringTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What intake does again and again. Several instances may do each of these at the same time: a
/// person is forgotten at most once, a line of an import makes one report.
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
  private static final Logger log = LoggerFactory.getLogger(ScheduleConfiguration.class);

  @Bean
  RecurringTask orphanSweep(SweepingOrphans sweeping, SweepProperties properties) {
    return atOnceAndEvery(
        "The sweep of the vault",
        properties.every(),
        () -> {
          var forgotten = sweeping.sweep();
          if (forgotten > 0) {
            log.info("Forgot {} persons whose reports never came to be", forgotten);
          }
        });
  }

  @Bean
  RecurringTask importLook(ImportRuns runs, IntakeProperties properties) {
    return atOnceAndEvery("The look for imports", properties.lookEvery(), runs::look);
  }

  private static RecurringTask atOnceAndEvery(String name, Duration pause, Runnable run) {
    return new RecurringTask(name, Duration.ZERO, () -> pause, run);
  }
}
