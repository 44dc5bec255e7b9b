package org.alliance.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.reviewing.AskingClients;
import org.alliance.intake.application.reviewing.Claims;
import org.alliance.intake.application.reviewing.LookingAgain;
import org.alliance.intake.application.reviewing.ReadingQueue;
import org.alliance.intake.application.reviewing.ReviewingReports;
import org.alliance.intake.application.reviewing.RoutingMarks;
import org.alliance.intake.application.reviewing.SecondLookDraw;
import org.alliance.intake.application.reviewing.SecondLooks;
import org.alliance.intake.application.reviewing.TriageQueue;
import org.alliance.intake.application.routing.EditingRules;
import org.alliance.intake.application.routing.ReportsToRoute;
import org.alliance.intake.application.routing.RoutingReports;
import org.alliance.intake.application.routing.RoutingRules;
import org.alliance.intake.application.status.ClientQuestions;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of triage.
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {
  /// Shorter than anybody needs to look at a new report.
  private static final Duration ROUTED_EVERY = Duration.ofSeconds(3);

  @Bean
  MessageBundle triageTexts() {
    return MessageBundle.ofStaff("intake-triage", Set.of("triage"));
  }

  @Bean
  ReviewingReports reviewingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Claims claims,
      SecondLooks looks,
      ClientRequests requests,
      ReviewingReports.Settings settings) {
    return new ReviewingReports(reports, claims, looks, requests, settings);
  }

  @Bean
  AskingClients askingClients(ReviewingReports reviewing, ClientQuestions questions) {
    return new AskingClients(reviewing, questions);
  }

  @Bean
  ReviewingReports.Settings triageSettings(
      Clock clock, MasterKey key, TriageProperties properties) {
    return new ReviewingReports.Settings(
        clock, properties.claimLasts(), new SecondLookDraw(key, properties.secondLook()));
  }

  @Bean
  LookingAgain lookingAgain(
      SecondLooks looks,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Clock clock) {
    return new LookingAgain(looks, reports, clock);
  }

  @Bean
  ReadingQueue readingQueue(
      TriageQueue queue,
      Claims claims,
      ClientRequests requests,
      ClientQuestions questions,
      RoutingMarks marks,
      Clock clock) {
    return new ReadingQueue(queue, claims, requests, questions, marks, clock);
  }

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
    return RecurringTask.every("routing-rules", ROUTED_EVERY, routing::round);
  }
}
