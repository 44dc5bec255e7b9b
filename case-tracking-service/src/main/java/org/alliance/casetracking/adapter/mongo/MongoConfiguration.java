package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.application.FilingEvents;
import org.alliance.casetracking.application.figures.ShownFiles;
import org.alliance.casetracking.application.flow.KeptSteps;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.KnownPositions;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.schedule.Attempt;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.web.HoldingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/// Case-tracking's store: the files of the cases, in two collections of which one is shown, and the
/// counters of the flow.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseFileRebuild.Settings.class)
class MongoConfiguration {
  private static final Logger log = LoggerFactory.getLogger(MongoConfiguration.class);

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
        .withIndexes(indexes());
  }

  /// One for each way in which pages look for cases, in the order in which they show them: with
  /// very many cases none of them may read all. Benchmark: `./alliance bench cases`.
  private static IndexDefinition[] indexes() {
    var all = new ArrayList<IndexDefinition>();
    all.add(new Index(MongoFlowStore.UNCOUNTED, ASC).sparse());
    all.add(new Index(CaseFileGenerations.NUMBER, ASC).sparse());
    all.add(byRest(new Index()));
    Stream.of(
            MongoCaseLists.STATE,
            MongoCaseLists.PLACE,
            MongoCaseLists.SPEAKS,
            MongoCaseLists.FIRM,
            MongoCaseLists.HOLDER,
            MongoCaseLists.HANDED_BACK)
        .forEach(field -> all.add(byRest(new Index(field, ASC))));
    all.add(new Index(MongoCaseLists.HOLDER, ASC).on(MongoCaseLists.DUE, ASC));
    all.add(
        new Index(MongoCaseLists.STATE, ASC)
            .on(MongoCaseLists.HOLDER, ASC)
            .on(MongoCaseLists.DUE, ASC)
            .on("_id", ASC));
    Stream.of(
            MongoCaseLists.DUE,
            MongoCaseLists.ANSWER_BY,
            MongoCaseLists.ASKED_AT,
            MongoCaseLists.UNREACHED_AT,
            MongoCaseLists.ON_HOLD,
            MongoCaseLists.DISPUTED)
        .forEach(field -> all.add(new Index(field, ASC).on("_id", ASC)));
    all.add(new Index(MongoCaseLists.OPEN_NEEDS, ASC).sparse());
    return all.toArray(IndexDefinition[]::new);
  }

  private static Index byRest(Index index) {
    return index.on(MongoCaseLists.LAST_EVENT, ASC).on("_id", ASC);
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
      MongoOperations mongo,
      KeptSteps steps) {
    return new CaseFileGenerations(
        generations,
        List.of(
            new CaseFileGeneration(first, mongo, steps),
            new CaseFileGeneration(second, mongo, steps)));
  }

  @Bean
  MongoCaseLists caseLists(CaseFileGenerations files, MongoOperations mongo, Clock clock) {
    return new MongoCaseLists(files, mongo, clock, Attempt.inBackground(log, "Counting orphans"));
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
