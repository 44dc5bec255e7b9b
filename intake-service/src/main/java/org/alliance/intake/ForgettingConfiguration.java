package org.alliance.intake;

import java.time.Clock;
import java.util.List;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.clientfile.ReasonSeal;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.forgetting.ForgettingClients;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.forgetting.ReportsAtRest;
import org.alliance.intake.application.forgetting.RetentionClock;
import org.alliance.intake.application.forgetting.RetentionRun;
import org.alliance.intake.application.forgetting.StoreRewrite;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.DeliveryConfiguration.Instance;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of retention and erasure.
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {
  @Bean
  ForgettingClients forgettingClients(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      List<PersonalStore> stores,
      StoreRewrite rewrite,
      AuditTrail trail,
      ReasonSeal seal,
      Clock clock) {
    return new ForgettingClients(reports, stores, rewrite, trail, seal, clock);
  }

  @Bean
  RetentionRun retentionRun(
      ReportsAtRest reports,
      RetentionClock marks,
      List<PersonalStore> stores,
      ForgettingClients forgetting,
      RecordingClientInstructions instructions,
      Instance instance,
      Clock clock) {
    return new RetentionRun(
        reports, marks, stores, forgetting, instructions, instance.name(), clock);
  }

  @Bean
  RecurringTask deletingWhatIsDue(RetentionRun retention, RetentionProperties properties) {
    return RecurringTask.every("retention", properties.every(), retention::run);
  }
}
