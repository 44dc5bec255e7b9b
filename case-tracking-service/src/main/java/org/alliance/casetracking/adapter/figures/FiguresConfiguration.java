package org.alliance.casetracking.adapter.figures;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.ShownFiles;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Where figures come from.
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
  private static final Duration METRICS_EVERY = Duration.ofSeconds(15);

  /// Promises are counted from the cases of 30 days.
  private static final Duration PROMISES_EVERY = Duration.ofMinutes(1);

  @Bean
  MongoCaseSteps caseSteps(ShownFiles files, MongoOperations mongo) {
    return new MongoCaseSteps(files, mongo);
  }

  @Bean
  ReadingFigures readingFigures(MongoCaseSteps steps, Clock clock) {
    return new ReadingFigures(steps, clock, Thread::startVirtualThread);
  }

  @Bean
  CaseMetrics caseMetrics(
      MeterRegistry meters, FlowFigures figures, MongoCaseSteps steps, Clock clock) {
    return new CaseMetrics(meters, figures, steps, clock);
  }

  @Bean
  RecurringTask countingForMetrics(CaseMetrics metrics) {
    return RecurringTask.every("case-metrics", METRICS_EVERY, metrics::refresh);
  }

  @Bean
  AgeingMetrics ageingMetrics(
      MeterRegistry meters, ReadingFigures figures, MongoCaseSteps steps, Clock clock) {
    return new AgeingMetrics(meters, figures, steps, clock);
  }

  @Bean
  RecurringTask countingAgeing(AgeingMetrics metrics) {
    return new RecurringTask(
        "ageing-metrics", METRICS_EVERY, () -> PROMISES_EVERY, metrics::refresh);
  }
}
