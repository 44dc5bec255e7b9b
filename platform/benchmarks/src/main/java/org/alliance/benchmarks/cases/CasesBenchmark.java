package org.alliance.benchmarks.cases;

import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.alliance.benchmarks.cases.PageTimes.Page;
import org.alliance.benchmarks.running.EventRecords;
import org.alliance.contracts.values.language.Languages;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/// How long staff wait for each page of case-tracking with 1,000, 10,000 and 100,000 cases, and
/// what the service needs of memory. The first 1,000 cases come as events through the service's own
/// consumers; the others are copies of their files with other ids and earlier times, because events
/// of 100,000 cases would take an hour.
public final class CasesBenchmark {
  private static final int BY_EVENTS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final String FILES = "case_files";

  private final Path folder;
  private final int most;
  private final int requests;
  private final PrintStream out;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  /// @param most cases
  /// @param requests of each page
  public CasesBenchmark(Path folder, int most, int requests, PrintStream out) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.most = most;
    this.requests = requests;
    this.out = out;
  }

  public void run() throws Exception {
    try (var tracking = BenchedService.caseTracking(folder, Map.of())) {
      out.printf(
          "%s; %d readers at once, %d requests of each page%n",
          tracking.about(), PageTimes.READERS, requests);
      MongoCollection<Document> files = tracking.database().getCollection(FILES);
      send(tracking, Math.min(BY_EVENTS, most));
      var copies = CaseCopies.ofFiles(files, random);
      for (var cases : PageTimes.levels(most)) {
        var began = System.nanoTime();
        copies.fillUpTo(cases);
        awaitCounted(tracking, cases);
        out.printf("%n%,d cases (filled and counted in %.0f s)%n", cases, seconds(began));
        new PageTimes(tracking, requests, out).measure(pages(files));
      }
    }
  }

  private void send(BenchedService tracking, int cases) throws Exception {
    var lives = new CaseLives(random, Instant.now());
    var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
    IntStream.range(0, cases).forEach(_ -> records.addAll(lives.next()));
    var began = System.nanoTime();
    EventRecords.send(tracking.broker(), records);
    // The service's own reminders are entries, too.
    var entries =
        List.of(
            new Document("$unwind", "$state.entries"),
            new Document(
                "$match",
                new Document("state.entries.source", new Document("$ne", "case-tracking/case"))),
            new Document("$count", "n"));
    await(() -> {
      var sum = tracking.database().getCollection(FILES).aggregate(entries).first();
      return sum != null && sum.getInteger("n") == records.size();
    });
    out.printf(
        "%,d events of %,d cases by their consumers: %,.0f a second%n",
        records.size(), cases, records.size() / seconds(began));
  }

  private static void awaitCounted(BenchedService tracking, int cases) throws Exception {
    await(() -> tracking.counted() == cases);
  }

  private static void await(Callable<Boolean> isDone) throws Exception {
    var began = System.nanoTime();
    while (!isDone.call()) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IllegalStateException("Not done within " + PATIENCE);
      }
      Thread.sleep(500);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private List<Page> pages(MongoCollection<Document> files) {
    var some = files.find().limit(500).map(file -> file.getString("_id")).into(new ArrayList<>());
    var today = LocalDate.now(ZoneOffset.UTC);
    var tags = Languages.all();
    return List.of(
        Page.of("/ops", "ops"),
        new Page(
            "/ops of a language, counted anew",
            "ops",
            turn -> "/ops?language=" + tags.get(turn % tags.size()).tag().value()),
        new Page(
            "/ops of a year, counted anew",
            "ops",
            turn -> "/ops?from=" + today.minusDays(340L + turn % 300)),
        Page.of("/ops/ageing", "ops"),
        Page.of("/ops/machinery", "ops"),
        Page.of("/cases", "coordinator"),
        Page.of("/cases?state=connected&place=CA", "coordinator"),
        Page.of("/cases?language=km", "coordinator"),
        Page.of("/cases?firm=firm-007", "coordinator"),
        Page.of("/cases?holder=coordinator&overdue=yes", "coordinator"),
        new Page("/cases/{case}", "coordinator", turn -> "/cases/" + some.get(turn % some.size())),
        Page.of("/coordination", "coordinator"),
        Page.of("/reports", "coordinator"),
        new Page(
            "/reports of another month, counted anew",
            "coordinator",
            turn ->
                "/reports?month=" + today.minusMonths(1L + turn % 11).toString().substring(0, 7)),
        Page.of("/api/v1/flow", "ops"),
        new Page(
            "/api/v1/cases/{case}",
            "ops",
            turn -> "/api/v1/cases/" + some.get(turn % some.size())));
  }
}
