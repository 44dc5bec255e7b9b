package org.alliance.casetracking.adapter.care;

import java.time.Clock;
import java.util.Optional;
import org.alliance.casetracking.application.CaseFiles;
import org.alliance.casetracking.application.care.ClosingCases;
import org.alliance.casetracking.application.care.PublishedEvents;
import org.alliance.casetracking.application.care.Reminding;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.domain.care.CaseCare;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Keeps closings, reopenings and reminders, with their outgoing events in the same document. A
/// rebuild of the case files leaves these documents alone, and reads their events again like those
/// of any other owner.
@Configuration(proxyBeanMethods = false)
class CareConfiguration {
  private static final AggregateMapping<CaseCare, CaseCare.Event, CareDocument> CARE =
      new AggregateMapping<>(
          "case_care",
          CaseCare.NONE,
          CareDocument.class,
          CareDocument::of,
          CareDocument::toDomain,
          EventStream.CASE,
          (_, event) -> Optional.of(PublishedEvents.of(event)));

  @Bean
  MongoAggregates<CaseCare, CaseCare.Event, CareDocument> caseCare(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, CARE, codec, clock, relay);
  }

  @Bean
  AggregateCommandHandler<CaseCare, CaseCare.Command, CaseCare.Event, CaseCare.Refusal>
      careHandling(MongoAggregates<CaseCare, CaseCare.Event, CareDocument> care) {
    return new AggregateCommandHandler<>(care, CaseCare.DECIDER);
  }

  @Bean
  ClosingCases closingCases(
      CaseFiles files,
      AggregateCommandHandler<CaseCare, CaseCare.Command, CaseCare.Event, CaseCare.Refusal> care,
      Clock clock) {
    return new ClosingCases(files, care, clock);
  }

  @Bean
  RecurringTask reminding(
      CaseLists lists,
      AggregateCommandHandler<CaseCare, CaseCare.Command, CaseCare.Event, CaseCare.Refusal> care,
      Clock clock) {
    var reminding = new Reminding(lists, care, clock);
    return RecurringTask.every("follow-up", Reminding.EVERY, reminding::run);
  }
}
