package org.alliance.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Runs rows one after the other, each on a system and a folder of its own.
final class RowRun {
  private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
  private static final Duration AT_REST_WITHIN = Duration.ofMinutes(8);
  private static final int SHOWN = 10;

  private final Path data;
  private final Optional<Path> mongod;
  private final int reports;
  private final int kills;
  private final long seed;
  private final PrintStream out;

  RowRun(Path data, Optional<Path> mongod, int reports, int kills, long seed, PrintStream out) {
    this.data = data;
    this.mongod = mongod;
    this.reports = reports;
    this.kills = kills;
    this.seed = seed;
    this.out = out;
  }

  Result run(Row row) throws InterruptedException {
    out.printf("Row %d, %s ...%n", row.number(), row.name());
    if (row.needsRealStore() && mongod.isEmpty()) {
      return Result.notRun(row, "needs a mongod: name one in ALLIANCE_MONGOD");
    }
    var folder = data.resolve("row-" + row.number() + "-" + row.storeMembers());
    delete(folder);
    var plan = new Cluster.Plan(folder, mongod, row.storeMembers(), row.instances(), row.skewed());
    try (var cluster = Cluster.start(plan);
        var load = Load.start(cluster, reports, seed)) {
      return run(row, cluster, load);
    } catch (RuntimeException broken) {
      out.println("  broke off: " + broken);
      return new Result(
          row.number(),
          row.name(),
          true,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          false,
          List.of(String.valueOf(broken)));
    }
  }

  private Result run(Row row, Cluster cluster, Load load) throws InterruptedException {
    var started = Instant.now();
    var scene = new Scene(cluster, load, seed, kills, reports);
    var submitting =
        CompletableFuture.runAsync(() -> submit(load, row.perSecond()), Thread::startVirtualThread);
    row.faults().inject(scene);
    var lastFault = Instant.now();
    out.printf("  %d faults injected after %s%n", scene.faults(), since(started));
    try {
      submitting.join();
    } catch (CompletionException failed) {
      scene.complain("load broke off: " + failed.getCause());
    }
    out.printf("  %,d reports acknowledged after %s%n", load.told().size(), since(started));
    var quiet = Instant.now();
    try (var store = cluster.store()) {
      var auditor = new Auditor(store);
      var from = quiet.isAfter(lastFault) ? quiet : lastFault;
      var told = awaitRest(auditor, scene);
      var drained = Duration.between(from, Instant.now());
      if (row.number() == 15) {
        replayEverything(auditor, cluster, scene);
      }
      var records = TopicReader.records(cluster.broker());
      var finding = auditor.audit(load.told(), TopicReader.events(records));
      load.unexpected().stream()
          .limit(SHOWN)
          .forEach(answer -> scene.complain("a client got " + answer));
      finding.unsettled().stream().limit(SHOWN).forEach(what -> scene.complain("at rest? " + what));
      var details = new ArrayList<>(scene.complaints());
      finding.lost().stream().limit(SHOWN).forEach(details::add);
      finding.doubleAssigned().stream().limit(SHOWN).forEach(details::add);
      finding.outOfOrder().stream().limit(SHOWN).forEach(details::add);
      PersonalData.leaks(records, store, cluster.logs()).stream()
          .limit(SHOWN)
          .forEach(details::add);
      details.forEach(detail -> out.println("  ! " + detail));
      var passed =
          finding.isSound()
              && details.isEmpty()
              && load.told().size() == reports
              && scene.slowestRecovery().compareTo(BACK_WITHIN) < 0;
      var result =
          new Result(
              row.number(),
              row.name(),
              true,
              load.told().size(),
              scene.faults(),
              finding.lost().size(),
              finding.doubleAssigned().size(),
              finding.outOfOrder().size(),
              seconds(scene.slowestRecovery()),
              Math.max(0, seconds(Duration.between(from, told))),
              seconds(drained),
              seconds(Duration.between(started, Instant.now())),
              p99ToOffer(
                  store
                      .getDatabase("intake")
                      .getCollection("events")
                      .find(new Document("type", "case-accepted.v1")),
                  store
                      .getDatabase("matching")
                      .getCollection("events")
                      .find(new Document("type", "offer-made.v1"))),
              passed,
              List.copyOf(details));
      Chaos.table(List.of(result));
      return result;
    }
  }

  private void submit(Load load, int perSecond) {
    try {
      load.submit(reports, perSecond);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return when all that had been said was heard; offers may have run out only later
  private static Instant awaitRest(Auditor auditor, Scene scene) throws InterruptedException {
    var from = Instant.now();
    var told = Instant.MAX;
    while (true) {
      var unsettled = auditor.unsettled();
      if (told.equals(Instant.MAX)
          && unsettled.stream().allMatch(what -> what.startsWith(Auditor.UNDECIDED))) {
        told = Instant.now();
      }
      if (unsettled.isEmpty()) {
        return told;
      }
      if (from.plus(AT_REST_WITHIN).isBefore(Instant.now())) {
        scene.complain("not at rest after " + AT_REST_WITHIN.toMinutes() + " minutes");
        return Instant.now();
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  /// Every record of every topic once more: no document may change.
  private static void replayEverything(Auditor auditor, Cluster cluster, Scene scene)
      throws InterruptedException {
    var before = auditor.fingerprints();
    try (var injection = new Injection(cluster.broker())) {
      var records = TopicReader.records(cluster.broker());
      injection.again(records, new Random(0), 100);
    }
    TimeUnit.SECONDS.sleep(20);
    awaitRest(auditor, scene);
    var after = auditor.fingerprints();
    if (!before.equals(after)) {
      scene.complain("documents changed by a replay");
    }
  }

  /// From a case that was accepted to its first offer, as the archives have it.
  private static double p99ToOffer(Iterable<Document> accepted, Iterable<Document> offers) {
    var first = new HashMap<String, Long>();
    offers.forEach(offer ->
        first.merge(
            offer.getString("subject"),
            offer.getDate("time").toInstant().toEpochMilli(),
            Math::min));
    var waits = new ArrayList<Long>();
    accepted.forEach(report ->
        Optional.ofNullable(first.get(report.getString("subject")))
            .ifPresent(
                time -> waits.add(time - report.getDate("time").toInstant().toEpochMilli())));
    waits.sort(Comparator.naturalOrder());
    return waits.isEmpty() ? 0 : waits.get((int) (waits.size() * 0.99)) / 1000.0;
  }

  private static String since(Instant then) {
    return Chaos.words(Duration.between(then, Instant.now()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
