package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliance.casetracking.adapter.figures.FiguresBenchmark;
import org.alliance.casetracking.application.flow.CaseFlowProjection;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.Entry;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Prints how long the flow of many cases takes. Not a test: run `main` with the number of cases,
/// and with `ALLIANCE_MONGODB` set to measure a real server.
final class FlowBenchmark {
  private static final List<String> LIFE =
      List.of(
          "incident-reported.v1",
          "case-accepted.v1",
          "offer-made.v1",
          "offer-answered.v1",
          "firm-assigned.v1",
          "team-staffed.v1",
          "service-connected.v1");
  private static final int PAGE = 2_000;

  private final MongoTemplate mongo = Infrastructure.mongo();
  private final MongoFlowStore store =
      new MongoFlowStore(mongo, MongoGenerations.FIRST, FiguresBenchmark.keptIn(mongo));
  private final CaseFlowProjection projection = new CaseFlowProjection(store);

  private FlowBenchmark() {}

  public static void main(String[] arguments) {
    var cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    new FlowBenchmark().run(cases);
    System.exit(0);
  }

  private void run(int cases) {
    new MongoAggregates<CaseFile, Filed, CaseFileDocument>(
            mongo,
            MongoConfiguration.caseFilesIn(MongoGenerations.FIRST),
            new EventCodec(),
            Clock.systemUTC(),
            OutboxSignal.NOBODY)
        .ensureIndexes(mongo);
    for (var from = 0; from < cases; from += PAGE) {
      insert(from, Math.min(cases, from + PAGE));
    }
    store.prepare();
    var all = timed(projection::countAll);
    System.out.printf(
        "%,d files counted for the first time: %,d ms, %,d files/s%n",
        cases, all, 1000L * cases / Math.max(1, all));
    System.out.printf("reports counted: %,d%n", store.counters().flow().reports());
    printSnapshots();
    printChanges(cases);
    printGroup();
    FiguresBenchmark.print(mongo, MongoGenerations.FIRST);
  }

  private void insert(int from, int to) {
    var documents =
        IntStream.range(from, to)
            .mapToObj(number -> {
              var state = new Document();
              mongo.getConverter().write(CaseFileDocument.of(file(number)), state);
              return new Document("_id", new UUID(number, 0x8000L << 48).toString())
                  .append("v", 1L)
                  .append("seq", 0L)
                  .append("state", state)
                  .append("src", new Document("intake/report", 2L));
            })
            .toList();
    mongo.insert(documents, MongoGenerations.FIRST);
  }

  /// A snapshot as an instance takes it, at most every 200 ms: read, decode, add up.
  private void printSnapshots() {
    var times = new long[300];
    for (var run = 0; run < times.length; run++) {
      var start = System.nanoTime();
      store.snapshot().flow();
      times[run] = System.nanoTime() - start;
    }
    print("snapshot of the flow", Arrays.copyOfRange(times, 100, times.length));
  }

  /// Some files change, and are counted.
  private void printChanges(int cases) {
    for (var changed : List.of(1, 200, 2_000)) {
      var some =
          Query.query(
              where("_id")
                  .in(
                      IntStream.range(0, Math.min(changed, cases))
                          .mapToObj(number -> new UUID(number, 0x8000L << 48).toString())
                          .toList()));
      mongo.updateMulti(
          some,
          new Update().inc("v", 1).set(MongoFlowStore.UNCOUNTED, true),
          MongoGenerations.FIRST);
      System.out.printf(
          "%,d changed files counted: %,d ms%n", changed, timed(projection::countAll));
    }
  }

  /// The alternative: group all files by an index, once a second.
  private void printGroup() {
    mongo
        .getCollection(MongoGenerations.FIRST)
        .createIndex(new Document("state.word", 1).append("counted.counts.assigned", 1));
    var pipeline =
        List.of(
            new Document("$sort", new Document("state.word", 1)),
            new Document(
                "$group", new Document("_id", "$state.word").append("n", new Document("$sum", 1))));
    var times = new long[20];
    for (var run = 0; run < times.length; run++) {
      var start = System.nanoTime();
      mongo
          .getCollection(MongoGenerations.FIRST)
          .aggregate(pipeline)
          .into(new ArrayList<Document>());
      times[run] = System.nanoTime() - start;
    }
    print("for comparison, files grouped by state alone", times);
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: p50 %.1f ms, p99 %.1f ms%n",
        what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static long timed(Runnable task) {
    var start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static CaseFile file(int number) {
    return new CaseFile(
        IntStream.range(0, 1 + number % LIFE.size())
            .<Entry<?>>mapToObj(at -> entry(number, at))
            .toList());
  }

  private static Entry<?> entry(int number, int at) {
    var type = LIFE.get(at);
    var source =
        switch (type) {
          case "offer-made.v1", "firm-assigned.v1" -> "matching/referral";
          case "incident-reported.v1", "case-accepted.v1" -> "intake/report";
          default -> "firm/matter";
        };
    var time = Instant.parse("2026-03-10T09:30:00Z").plusMillis(at * (1_000L + number % 977));
    return new Entry<>(time, source, at + 1, CaseEvents.of(type));
  }
}
