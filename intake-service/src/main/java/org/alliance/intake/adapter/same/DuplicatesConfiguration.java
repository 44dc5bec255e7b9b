package org.alliance.intake.adapter.same;

import java.time.Clock;
import java.time.Duration;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.linking.ComparingReports;
import org.alliance.intake.application.linking.WakingReports;
import org.alliance.intake.application.reviewing.ReportLists;
import org.alliance.intake.application.reviewing.ReviewingReports;
import org.alliance.intake.application.same.FindingSame;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.same.TraceReading;
import org.alliance.intake.application.same.TraceStore;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds reports of the same incident, and lets a person compare them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DuplicatesProperties.class)
class DuplicatesConfiguration {
  private static final Duration WAKE_EVERY = Duration.ofMinutes(1);

  @Bean
  SameReports sameReports(
      MasterKey key,
      TraceStore traces,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      DuplicatesProperties properties,
      Clock clock) {
    return properties.isOff()
        ? SameReports.OFF
        : new FindingSame(
            new TraceReading(key, properties.keyVersion(), clock),
            traces,
            id -> reports.stateOf(id.value()),
            clock,
            properties.likelyFrom());
  }

  @Bean
  ComparingReports comparingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      ReviewingReports reviewing,
      AuditTrail trail,
      Clock clock) {
    return new ComparingReports(reports, reviewing, trail, clock);
  }

  /// Several instances may look at the same time: the same answer again changes nothing.
  @Bean
  RecurringTask wakingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      ReportLists lists) {
    return RecurringTask.every(
        "waking-reports", WAKE_EVERY, new WakingReports(reports, lists)::wake);
  }
}
