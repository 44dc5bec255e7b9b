package org.alliance.casetracking.adapter.notes;

import java.time.Clock;
import java.util.Optional;
import org.alliance.casetracking.application.notes.TakingNotes;
import org.alliance.casetracking.domain.notes.CaseNotes;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.production.ProductionCheck;
import org.alliance.kit.sealing.CaseTexts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Notes in a collection of their own, sealed with case-tracking's own key.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotesProperties.class)
class NotesConfiguration {
  private static final String OWNER = "case-tracking";

  private static final AggregateMapping<CaseNotes, CaseNotes.Event, NotesDocument> NOTES =
      new AggregateMapping<>(
          "case_notes",
          CaseNotes.NONE,
          NotesDocument.class,
          NotesDocument::of,
          NotesDocument::toDomain,
          null,
          (_, _) -> Optional.empty());

  @Bean
  MongoAggregates<CaseNotes, CaseNotes.Event, NotesDocument> caseNotes(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, NOTES, codec, clock, relay);
  }

  @Bean
  TakingNotes takingNotes(
      MongoAggregates<CaseNotes, CaseNotes.Event, NotesDocument> notes,
      NotesProperties properties,
      Clock clock) {
    return new TakingNotes(
        new AggregateCommandHandler<>(notes, CaseNotes.DECIDER),
        CaseTexts.of(OWNER, properties.textKey(), properties.textFolder()),
        clock);
  }

  @Bean
  static ProductionCheck textKeyOfProductionCheck() {
    return CaseTexts.productionCheck(OWNER);
  }
}
