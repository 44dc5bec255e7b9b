package org.alliance.chaos.row;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.alliance.chaos.audit.Injected;
import org.alliance.chaos.cluster.Cluster;
import org.alliance.chaos.cluster.ManagedProcess;
import org.alliance.chaos.cluster.Setting;
import org.alliance.chaos.load.Load;

/// A row while it runs: the system, the load, and what has been done to it so far.
public final class RowContext {
  private static final Duration PROBED_FOR = Duration.ofMinutes(3);

  private final Cluster cluster;
  private final Load load;
  private final MongoClient store;
  private final RunSize size;
  private final PrintStream out;
  private final Random random;
  private final Injected injected = new Injected();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final Map<String, Number> figures = new ConcurrentHashMap<>();
  private int faults;
  private Duration slowest = Duration.ZERO;

  public RowContext(Cluster cluster, Load load, MongoClient store, RunSize size, PrintStream out) {
    this.cluster = cluster;
    this.load = load;
    this.store = store;
    this.size = size;
    this.out = out;
    random = new Random(size.seed());
  }

  public Cluster cluster() {
    return cluster;
  }

  public Load load() {
    return load;
  }

  public MongoClient store() {
    return store;
  }

  public Random random() {
    return random;
  }

  /// How often each part is killed in a row that kills.
  public int kills() {
    return size.kills();
  }

  int reports() {
    return size.reports();
  }

  /// Records that nobody of ours has sent.
  public Injected injected() {
    return injected;
  }

  public int faults() {
    return faults;
  }

  public Duration slowestRecovery() {
    return slowest;
  }

  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  public void complain(String about) {
    complaints.add(about);
  }

  public Map<String, Number> figures() {
    return Map.copyOf(figures);
  }

  public void figure(String name, Number value) {
    figures.put(name, value);
  }

  /// The largest of all that are given under this name.
  public void longest(String name, Duration took) {
    figures.merge(name, Report.seconds(took), RowContext::larger);
  }

  public void count() {
    faults++;
  }

  /// Whether this is a row for builds, which take no longer than they have to.
  boolean isBrief() {
    return cluster.setting().has(Setting.Also.AT_ITS_OWN_PACE);
  }

  /// Whether there are reports to come that have to be under fault, too.
  public boolean goesOn() {
    return !isBrief() && !load.isThrough();
  }

  /// Kills these at once, starts them again, and waits until the system does its work.
  public void killAndRestart(List<ManagedProcess> parts) throws InterruptedException {
    for (var part : parts) {
      part.kill();
      faults++;
    }
    TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(800));
    var from = System.nanoTime();
    ManagedProcess.startInTurn(parts);
    awaitRecovery(from);
  }

  /// Parts that are ready have still to find each other again: the system has recovered when a
  /// report that is sent now is kept and has its referral and its case file.
  ///
  /// @param from when what had failed was started again, by [System#nanoTime]
  public void awaitRecovery(long from) throws InterruptedException {
    var ready = Duration.ofNanos(System.nanoTime() - from);
    if (!isProbeHandledWithin(PROBED_FOR)) {
      complain("a report sent after fault " + faults + " is not handled");
    }
    var took = Duration.ofNanos(System.nanoTime() - from);
    out.printf(
        "  fault %d: ready after %s, at work after %s%n",
        faults, Report.words(ready), Report.words(took));
    longest("readySeconds", ready);
    slowest = slowest.compareTo(took) < 0 ? took : slowest;
  }

  /// Reports once more, and looks for what has to come of it.
  public boolean isProbeHandledWithin(Duration limit) throws InterruptedException {
    var until = System.nanoTime() + limit.toNanos();
    var kept = load.probe();
    while (kept.isPresent() && System.nanoTime() < until) {
      if (isHandled(kept.get())) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return false;
  }

  private boolean isHandled(String caseId) {
    return isThere("matching", "referrals", caseId)
        && isThere("case-tracking", "case_files", caseId);
  }

  private boolean isThere(String database, String collection, String id) {
    try {
      return store
              .getDatabase(database)
              .getCollection(collection)
              .find(Filters.eq(id))
              .projection(Projections.include("_id"))
              .first()
          != null;
    } catch (MongoException away) {
      return false;
    }
  }

  private static Number larger(Number one, Number other) {
    return Math.max(one.doubleValue(), other.doubleValue());
  }

  public void pause(int milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }
}
