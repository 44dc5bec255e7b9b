package org.alliance.intake;

import java.time.Clock;
import java.util.Set;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.desk.ConfirmingPlans;
import org.alliance.intake.application.desk.HelpingCallers;
import org.alliance.intake.application.desk.OpenedByCode;
import org.alliance.intake.application.desk.PlanOpenings;
import org.alliance.intake.application.desk.SameCallers;
import org.alliance.intake.application.desk.TakingCalls;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.PageCheck;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of the hotline desk.
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
  @Bean
  MessageBundle staffTexts() {
    return MessageBundle.ofStaff("intake-staff", Set.of("desk"));
  }

  @Bean
  TakingCalls takingCalls(
      Drafts drafts,
      FormSecrets secrets,
      ReportCheck check,
      SubmittingReports reports,
      StatusCodes codes,
      FormSettings settings,
      Clock clock) {
    return new TakingCalls(drafts, secrets, new PageCheck(check), reports, codes, settings, clock);
  }

  @Bean
  SameCallers sameCallers(
      SameReports same,
      ReportCheck check,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return new SameCallers(same, check, id -> reports.stateOf(id.value()));
  }

  @Bean
  HelpingCallers.Access callerAccess(StatusCodes codes, OpenedByCode opened) {
    return new HelpingCallers.Access(codes, opened);
  }

  @Bean
  HelpingCallers.Receipts callerReceipts(
      Drafts drafts, FormSecrets secrets, FormSettings settings) {
    return new HelpingCallers.Receipts(drafts, secrets, settings);
  }

  @Bean
  PlanOpenings planOpenings(ContactPlans plans, AuditTrail trail, Clock clock) {
    return new PlanOpenings(plans, trail, clock);
  }

  @Bean
  ConfirmingPlans confirmingPlans(
      HelpingCallers callers, ChangingPlans plans, AuditTrail trail, Clock clock) {
    return new ConfirmingPlans(callers, plans, trail, clock);
  }

  @Bean
  HelpingCallers helpingCallers(
      SubmittingReports reports,
      RecordingClientInstructions instructions,
      ClientRequests requests,
      HelpingCallers.Access access,
      PlanOpenings plans,
      ChangingPlans changing,
      HelpingCallers.Receipts receipts,
      Clock clock) {
    return new HelpingCallers(
        reports, instructions, requests, access, plans, changing, receipts, clock);
  }
}
