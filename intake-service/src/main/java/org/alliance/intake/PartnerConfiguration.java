package org.alliance.intake;

import java.time.Clock;
import java.util.Set;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.ui.keys.KeyPage;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of partners and hand-overs.
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {
  @Bean
  MessageBundle partnerTexts() {
    return MessageBundle.ofStaff("intake-partners", Set.of("partners", "partner"));
  }

  @Bean
  MessageBundle keyTexts() {
    return KeyPage.texts("partner", "conflict-keys");
  }

  @Bean
  HandingReportsOver handingReportsOver(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      HandOvers handOvers,
      SuggestingOrganisations organisations,
      Partners partners,
      HandOverProperties properties,
      Clock clock) {
    return new HandingReportsOver(
        reports, handOvers, organisations, partners, properties.answerWithin(), clock);
  }

  /// Any number of instances may look at the same time: each step is decided once, by the report.
  @Bean
  RecurringTask handOverClock(HandingReportsOver handing, HandOverProperties properties) {
    return RecurringTask.every("hand-overs", properties.lookEvery(), handing::run);
  }
}
