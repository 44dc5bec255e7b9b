package org.alliance.firm;

import java.time.Clock;
import java.time.Duration;
import org.alliance.contracts.ServiceName;
import org.alliance.firm.application.AnsweringOffers;
import org.alliance.firm.application.AskingQuestions;
import org.alliance.firm.application.ConnectingServices;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.EndingEngagements;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.ReadingInbox;
import org.alliance.firm.application.StaffingTeams;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.application.opportunity.FindingOpportunities;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Describe;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.sealing.CaseTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the use cases of the firm service.
@Configuration(proxyBeanMethods = false)
class FirmConfiguration {
  @Bean
  ServiceName serviceName() {
    return ServiceName.FIRM;
  }

  @Bean
  AggregateCommandHandler<Firm, Describe, Described, Firm.Refusal> firmHandling(
      Aggregates<Firm, Described> firms) {
    return new AggregateCommandHandler<>(firms, Firm.DECIDER);
  }

  @Bean
  AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matterHandling(
      Aggregates<Matter, MatterEvent> matters) {
    return new AggregateCommandHandler<>(matters, Matter.DECIDER);
  }

  @Bean
  AnsweringOffers answeringOffers(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      CaseTexts texts,
      Clock clock) {
    return new AnsweringOffers(matters, texts, clock);
  }

  @Bean
  AskingQuestions askingQuestions(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      CaseTexts texts,
      Clock clock) {
    return new AskingQuestions(matters, texts, clock);
  }

  @Bean
  FindingOpportunities findingOpportunities(
      OfferInbox offers,
      FirmDirectory firms,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return new FindingOpportunities(offers, firms, matters);
  }

  @Bean
  StaffingTeams staffingTeams(
      FirmDirectory firms,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return new StaffingTeams(firms, matters);
  }

  @Bean
  ConnectingServices connectingServices(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      CaseTexts texts,
      Clock clock) {
    return new ConnectingServices(matters, texts, clock);
  }

  @Bean
  WorkingForClients workingForClients(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters, Clock clock) {
    return new WorkingForClients(matters, clock);
  }

  @Bean
  EndingEngagements endingEngagements(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return new EndingEngagements(matters);
  }

  @Bean
  DescribingFirms describingFirms(
      AggregateCommandHandler<Firm, Describe, Described, Firm.Refusal> firms,
      FirmDirectory directory,
      Clock clock) {
    return new DescribingFirms(firms, directory, clock);
  }

  @Bean
  RecurringTask endingPauses(DescribingFirms describing) {
    return RecurringTask.every("ending-pauses", Duration.ofMinutes(5), describing::endPauses);
  }

  @Bean
  ReadingInbox readingInbox(OfferInbox offers, EngagementList engagements, Clock clock) {
    return new ReadingInbox(offers, engagements, clock);
  }
}
