package org.alliance.intake;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.alliance.intake.application.campaign.Attributions;
import org.alliance.intake.application.campaign.Campaigns;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.PageCheck;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.form.Visits;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.KeptPlans;
import org.alliance.intake.application.reporting.LaterVersions;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.status.AnsweringQuestions;
import org.alliance.intake.application.status.ClientQuestions;
import org.alliance.intake.application.status.ConfirmingServices;
import org.alliance.intake.application.status.ReadingStatus;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of the public form, the status page and the safe-contact plan.
@Configuration(proxyBeanMethods = false)
class FormConfiguration {
  @Bean
  MessageBundle texts() {
    return new MessageBundle("intake");
  }

  @Bean
  FormSettings formSettings(FormProperties properties) {
    return properties.settings();
  }

  @Bean
  Campaigns campaigns(
      FormProperties properties, Partners partners, SuggestingOrganisations organisations) {
    return new Campaigns(
        properties.namedCampaigns(),
        account ->
            partners
                .withAccount(account)
                .flatMap(partner -> organisations.find(partner.organisation()))
                .map(Organisation::name));
  }

  @Bean
  FormSecrets formSecrets(RandomGenerator random) {
    return new FormSecrets(random);
  }

  @Bean
  FillingInForm fillingInForm(
      Drafts drafts,
      Visits visits,
      FormSecrets secrets,
      ReportCheck check,
      SubmittingReports reports,
      StatusCodes codes,
      Attributions attributions,
      ClientRequests requests,
      FormSettings settings,
      Campaigns campaigns,
      Clock clock) {
    return new FillingInForm(
        drafts,
        visits,
        secrets,
        new PageCheck(check),
        reports,
        codes,
        attributions,
        requests,
        settings,
        campaigns,
        clock);
  }

  @Bean
  AnsweringQuestions answeringQuestions(SubmittingReports reports, ClientQuestions questions) {
    return new AnsweringQuestions(reports, questions);
  }

  @Bean
  ConfirmingServices confirmingServices(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      MasterKey key,
      Clock clock) {
    return new ConfirmingServices(reports, key, clock);
  }

  @Bean
  ReadingStatus readingStatus(
      StatusCodes codes,
      Visits visits,
      ClientRequests requests,
      RecordingClientInstructions instructions,
      ContactPlans plans,
      ChangingPlans changing,
      Clock clock) {
    return new ReadingStatus(codes, visits, requests, instructions, plans, changing, clock);
  }

  @Bean
  ContactPlans contactPlans(Vault vault, KeptPlans kept) {
    return new ContactPlans(vault, kept);
  }

  @Bean
  ChangingPlans changingPlans(
      ContactPlans plans, KeptPlans kept, ClientRequests requests, Clock clock) {
    return new ChangingPlans(plans, kept, requests, clock);
  }

  @Bean
  LaterVersions laterVersions(ChangingPlans plans) {
    return plans::noteAmendment;
  }
}
