package org.alliance.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.alliance.contracts.ServiceName;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.conflicts.CheckingConflicts;
import org.alliance.intake.application.conflicts.ConflictAttempts;
import org.alliance.intake.application.conflicts.ReviewingNames;
import org.alliance.intake.application.reading.Places;
import org.alliance.intake.application.reporting.CaseNumbers;
import org.alliance.intake.application.reporting.LaterVersions;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.ReportIds;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.reporting.ToldBefore;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.same.TraceStore;
import org.alliance.intake.application.tokens.ComparingTokens;
import org.alliance.intake.application.vault.KeptPersons;
import org.alliance.intake.application.vault.ReportContents;
import org.alliance.intake.application.vault.SweepingOrphans;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// The wiring of intake.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  ServiceName serviceName() {
    return ServiceName.INTAKE;
  }

  @Bean
  AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reportHandling(
      Aggregates<Report, ReportEvent> reports) {
    return new AggregateCommandHandler<>(reports, Report.DECIDER);
  }

  /// Case numbers are random, so that nobody can guess the number of another report.
  @Bean
  RandomGenerator caseNumberBits() {
    return new SecureRandom();
  }

  @Bean
  SubmittingReports submittingReports(
      ReportCheck check,
      Vault vault,
      ReportIds ids,
      ToldBefore toldBefore,
      SameReports same,
      CaseNumbers numbers,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      LaterVersions laterVersions,
      Clock clock) {
    return new SubmittingReports(
        check, vault, ids, toldBefore, same, numbers, reports, laterVersions, clock);
  }

  /// @throws IllegalStateException if production is told to offer people who were never asked
  @Bean
  ReportCheck reportCheck(
      Places places, Clock clock, IntakeProperties properties, Environment environment) {
    if (properties.offerDemonstrations()
        && environment.acceptsProfiles(Profiles.of("production"))) {
      throw new IllegalStateException(
          "intake.offer-demonstrations offers people who were never asked, and is for demonstrations only. Take it out in production.");
    }
    return new ReportCheck(places, clock, properties.offerDemonstrations());
  }

  @Bean
  RecordingClientInstructions recordingClientInstructions(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports, Clock clock) {
    return new RecordingClientInstructions(reports, clock);
  }

  @Bean
  CheckingConflicts checkingConflicts(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Vault vault,
      ConflictAttempts attempts,
      ComparingTokens tokens,
      Clock clock) {
    return new CheckingConflicts(reports, vault, attempts, tokens, clock);
  }

  @Bean
  ReviewingNames reviewingNames(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return new ReviewingNames(reports);
  }

  @Bean
  ReportContents reportContents(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return (id, content) -> Report.knows(reports.stateOf(id.value()), content);
  }

  @Bean
  SweepingOrphans sweepingOrphans(
      KeptPersons persons,
      ReportContents reports,
      TraceStore traces,
      Clock clock,
      SweepProperties properties) {
    return new SweepingOrphans(persons, reports, traces::forget, clock, properties.after());
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService rowsAtOnce(IntakeProperties properties) {
    return Executors.newFixedThreadPool(
        properties.rowsAtOnce(), Thread.ofVirtual().name("import-row-", 0).factory());
  }
}
