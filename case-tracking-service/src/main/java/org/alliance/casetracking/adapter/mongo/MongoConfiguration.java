package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.application.FilingEvents;
import org.alliance.casetracking.application.figures.ShownFiles;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.KnownPositions;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.web.HoldingsSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Case-tracking's store: the files of the cases, in two collections of which one is shown, and the
/// counters of the flow.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseFileRebuild.Settings.class)
class MongoConfiguration {
  static final List<EventStream> STREAMS =
      List.of(
          EventStream.REPORT,
          EventStream.REFERRAL,
          EventStream.MATTER,
          EventStream.DELIVERY,
          EventStream.CASE);

  static AggregateMapping<CaseFile, Filed, CaseFileDocument> caseFilesIn(String collection) {
    return new AggregateMapping<CaseFile, Filed, CaseFileDocument>(
            collection,
            CaseFile.EMPTY,
            CaseFileDocument.class,
            CaseFileDocument::of,
            CaseFileDocument::toDomain,
            null,
            (_, _) -> Optional.empty())
        .withIndexes(
            new Index(MongoFlowStore.UNCOUNTED, ASC).sparse(),
            new Index(CaseFileGenerations.NUMBER, ASC).sparse(),
            new Index(MongoCaseLists.STATE, ASC).on(MongoCaseLists.LAST_EVENT, ASC),
            new Index(MongoCaseLists.HOLDER, ASC).on(MongoCaseLists.DUE, ASC),
            new Index(MongoCaseLists.DUE, ASC).sparse(),
            new Index("state.steps.received", ASC).sparse());
  }

  @Bean
  MongoAggregates<CaseFile, Filed, CaseFileDocument> caseFiles(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, caseFilesIn(MongoGenerations.FIRST), codec, clock, relay);
  }

  @Bean
  MongoAggregates<CaseFile, Filed, CaseFileDocument> otherCaseFiles(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, caseFilesIn(MongoGenerations.SECOND), codec, clock, relay);
  }

  @Bean
  MongoGenerations generations(MongoOperations mongo) {
    return new MongoGenerations(mongo, System::nanoTime);
  }

  @Bean
  CaseFileGenerations caseFileGenerations(
      MongoGenerations generations,
      @Qualifier("caseFiles") MongoAggregates<CaseFile, Filed, CaseFileDocument> first,
      @Qualifier("otherCaseFiles") MongoAggregates<CaseFile, Filed, CaseFileDocument> second,
      MongoOperations mongo) {
    return new CaseFileGenerations(
        generations,
        List.of(new CaseFileGeneration(first, mongo), new CaseFileGeneration(second, mongo)));
  }

  @Bean
  MongoCaseLists caseLists(CaseFileGenerations files, MongoOperations mongo) {
    return new MongoCaseLists(files, mongo);
  }

  @Bean
  ShownFiles shownFiles(CaseFileGenerations files) {
    return () -> files.active().collection();
  }

  @Bean
  CaseFileRebuild caseFileRebuild(
      MongoGenerations generations,
      CaseFileGenerations files,
      MongoOperations mongo,
      CaseFileRebuild.Settings properties) {
    return new CaseFileRebuild(
        generations, files, new CatchUp(mongo, properties.patience(), System::nanoTime));
  }

  @Bean
  RecurringTask rebuilding(CaseFileRebuild rebuild) {
    return RecurringTask.every("case-file-rebuild", CaseFileRebuild.EVERY, rebuild::goOn);
  }

  @Bean
  FlowCounting flowCounting(CaseFileGenerations files) {
    return new FlowCounting(files, System::nanoTime);
  }

  @Bean
  RecurringTask countingFlow(FlowCounting counting) {
    return RecurringTask.every("case-flow", FlowCounting.EVERY, counting::run);
  }

  @Bean
  FilingEvents filingEvents(CaseFileGenerations files, FlowCounting counting) {
    return new FilingEvents(files::written, counting::wake);
  }

  @Bean
  MongoFlowFigures flowFigures(CaseFileGenerations files) {
    return new MongoFlowFigures(() -> files.active().flow().snapshot(), System::nanoTime);
  }

  /// All files can be rebuilt from the events of the other services.
  @Bean
  Projection caseFileProjection(CaseFileRebuild rebuild) {
    return new Projection("case-files", STREAMS, rebuild::begin, rebuild::progress);
  }

  @Bean
  HoldingsSource caseHoldings(CaseFileGenerations files) {
    return each ->
        HoldingsSource.of(
                "case-tracking/case", files.active().aggregates(), file -> file.state().code())
            .forEach(each);
  }

  @Bean
  KnownPositions caseFilePositions(CaseFileGenerations files, MongoOperations mongo) {
    return new CaseFilePositions(files, mongo);
  }
}
