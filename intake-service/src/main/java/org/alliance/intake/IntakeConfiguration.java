package org.alliance.intake;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alliance.contracts.ServiceName;
import org.alliance.intake.application.CheckingConflicts;
import org.alliance.intake.application.ConflictAttempts;
import org.alliance.intake.application.HearingClients;
import org.alliance.intake.application.ImportFile;
import org.alliance.intake.application.ImportFormat;
import org.alliance.intake.application.ImportingFiles;
import org.alliance.intake.application.Imports;
import org.alliance.intake.application.KeptPersons;
import org.alliance.intake.application.Places;
import org.alliance.intake.application.ReportCheck;
import org.alliance.intake.application.ReportContents;
import org.alliance.intake.application.ReportIds;
import org.alliance.intake.application.ReviewingReports;
import org.alliance.intake.application.SubmittingReports;
import org.alliance.intake.application.SweepingOrphans;
import org.alliance.intake.application.ToldBefore;
import org.alliance.intake.application.Vault;
import org.alliance.intake.domain.Refusal;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportCommand;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.outbox.Pressure;
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
  Handling<Report, ReportCommand, ReportEvent, Refusal> reportHandling(
      Aggregates<Report, ReportEvent> reports) {
    return new Handling<>(reports, Report.DECIDER);
  }

  @Bean
  SubmittingReports submittingReports(
      ReportCheck check,
      Vault vault,
      ReportIds ids,
      ToldBefore toldBefore,
      Handling<Report, ReportCommand, ReportEvent, Refusal> reports,
      Clock clock) {
    return new SubmittingReports(check, vault, ids, toldBefore, reports, clock);
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
  ReviewingReports reviewingReports(Handling<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return new ReviewingReports(reports);
  }

  @Bean
  HearingClients hearingClients(
      Handling<Report, ReportCommand, ReportEvent, Refusal> reports, Clock clock) {
    return new HearingClients(reports, clock);
  }

  @Bean
  CheckingConflicts checkingConflicts(
      Handling<Report, ReportCommand, ReportEvent, Refusal> reports,
      Vault vault,
      ConflictAttempts attempts,
      Clock clock) {
    return new CheckingConflicts(reports, vault, attempts, clock);
  }

  @Bean
  ReportContents reportContents(Handling<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return (id, content) -> Report.knows(reports.stateOf(id.value()), content);
  }

  @Bean
  SweepingOrphans sweepingOrphans(
      KeptPersons persons, ReportContents reports, Clock clock, SweepProperties properties) {
    return new SweepingOrphans(persons, reports, clock, properties.after());
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService rowsAtOnce(IntakeProperties properties) {
    return Executors.newFixedThreadPool(
        properties.rowsAtOnce(), Thread.ofVirtual().name("import-row-", 0).factory());
  }

  @Bean
  ImportingFiles importingFiles(
      Pressure pressure,
      Imports imports,
      ImportFile.Reading reading,
      List<ImportFormat> formats,
      SubmittingReports reports,
      ExecutorService rowsAtOnce,
      Clock clock) {
    return new ImportingFiles(
        imports, reading, formats, reports, rowsAtOnce, clock, pressure::isHigh);
  }
}
