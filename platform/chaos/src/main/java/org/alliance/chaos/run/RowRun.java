package org.alliance.chaos.run;

import com.mongodb.client.MongoClient;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliance.chaos.audit.Auditor;
import org.alliance.chaos.cluster.Cluster;
import org.alliance.chaos.cluster.Folders;
import org.alliance.chaos.cluster.Setting;
import org.alliance.chaos.faults.RecordFaults;
import org.alliance.chaos.load.Load;
import org.alliance.chaos.row.Report;
import org.alliance.chaos.row.Result;
import org.alliance.chaos.row.Row;
import org.alliance.chaos.row.RowContext;
import org.alliance.chaos.row.RunSize;

/// Runs rows one after the other, each on a system and a folder of its own.
public final class RowRun {
  private final Path data;
  private final Optional<Path> mongod;
  private final RunSize size;
  private final Optional<Path> cache;
  private final PrintStream out;

  /// @param cache that makes starts short
  public RowRun(
      Path data, Optional<Path> mongod, RunSize size, Optional<Path> cache, PrintStream out) {
    this.data = data;
    this.mongod = mongod;
    this.size = size;
    this.cache = cache;
    this.out = out;
  }

  public Result run(Row row) throws InterruptedException {
    out.printf("Row %d, %s ...%n", row.number(), row.name());
    if (row.setting().needsRealStore() && mongod.isEmpty()) {
      return Result.nothing(row, false, "needs a mongod: name one in ALLIANCE_MONGOD");
    }
    var folder = data.resolve("row-" + row.number() + "-" + row.setting().storeMembers());
    Folders.delete(folder);
    var started = Instant.now();
    try (var cluster = Cluster.start(new Cluster.Plan(folder, mongod, row.setting(), cache));
        var load = Load.start(cluster, size.mostReports(), size.seed());
        var store = cluster.store()) {
      out.printf(
          "  %d processes are up after %s, %s a cache of loaded classes%n",
          cluster.parts().size(), since(started), cache.isPresent() ? "with" : "without");
      return run(row, new RowContext(cluster, load, store, size, out), store);
    } catch (RuntimeException broken) {
      out.println("  broke off: " + broken);
      return Result.nothing(row, true, String.valueOf(broken));
    }
  }

  private Result run(Row row, RowContext scene, MongoClient store) throws InterruptedException {
    if (!row.setting().has(Setting.Also.AT_ITS_OWN_PACE)) {
      scene.load().warmUp();
    }
    var started = Instant.now();
    var isOver = new AtomicBoolean();
    var amount =
        new Load.Amount(
            size.reports(),
            size.mostReports(),
            row.perSecond(),
            row.setting().has(Setting.Also.CLOSINGS));
    var submitting =
        CompletableFuture.runAsync(
            () -> submit(scene.load(), amount, isOver), Thread::startVirtualThread);
    try {
      row.faults().inject(scene);
    } finally {
      isOver.set(true);
    }
    out.printf("  %d faults injected after %s%n", scene.faults(), since(started));
    await(submitting, scene);
    var quiet = Instant.now();
    var told = scene.load().reporter().told().size();
    out.printf("  %,d reports acknowledged after %s%n", told, since(started));
    var auditor = new Auditor(store);
    var rest = Rest.await(scene, auditor, quiet);
    if (row.setting().has(Setting.Also.FULL_REPLAY)) {
      RecordFaults.replayEverything(scene, auditor);
    }
    return new Judgement(row, scene, auditor, rest).result(started, out);
  }

  private static void await(CompletableFuture<?> submitting, RowContext scene) {
    try {
      submitting.join();
    } catch (CompletionException failed) {
      scene.complain("load broke off: " + failed.getCause());
    }
  }

  private static void submit(Load load, Load.Amount amount, AtomicBoolean isOver) {
    try {
      load.submit(amount, isOver::get);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String since(Instant then) {
    return Report.words(Duration.between(then, Instant.now()));
  }
}
