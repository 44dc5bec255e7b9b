package org.alliance.casetracking.adapter.figures;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.ShownFiles;
import org.alliance.casetracking.application.figures.WatchingCases;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.kit.schedule.Attempt;
import org.alliance.kit.schedule.RecurringTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Where figures come from.
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
  private static final Logger log = LoggerFactory.getLogger(FiguresConfiguration.class);
  private static final Duration METRICS_EVERY = Duration.ofSeconds(15);

  /// Promises are counted from the cases of 30 days.
  private static final Duration PROMISES_EVERY = Duration.ofMinutes(1);

  private static final Executor BACKGROUND = Attempt.inBackground(log, "Counting figures again");

  @Bean
  StepsPages stepsPages(MongoOperations mongo) {
    return new StepsPages(mongo);
  }

  @Bean
  MongoCaseSteps caseSteps(ShownFiles files, MongoOperations mongo) {
    return new MongoCaseSteps(files, mongo);
  }

  @Bean
  ReadingFigures readingFigures(MongoCaseSteps steps, Clock clock) {
    return new ReadingFigures(steps, clock, BACKGROUND);
  }

  @Bean
  WatchingCases watchingCases(MongoCaseSteps steps, Clock clock) {
    return new WatchingCases(steps, clock, BACKGROUND);
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
      MeterRegistry meters, ReadingFigures figures, WatchingCases watching) {
    return new AgeingMetrics(meters, figures, watching);
  }

  @Bean
  RecurringTask countingAgeing(AgeingMetrics metrics) {
    return new RecurringTask(
        "ageing-metrics", METRICS_EVERY, () -> PROMISES_EVERY, metrics::refresh);
  }
}
