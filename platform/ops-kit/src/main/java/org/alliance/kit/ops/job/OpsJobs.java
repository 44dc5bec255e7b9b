package org.alliance.kit.ops.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alliance.kit.ops.store.AuditEntry;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs beside everything else, at the rate that was asked for, and keeps their progress. One
/// whose kind can be gone on with is gone on with: after a fault, after a restart, and by another
/// instance if its own does not come back.
public final class OpsJobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OpsJobs.class);

  private final OpsStore store;
  private final Clock clock;
  private final String instance;
  private final Map<String, Function<OpsJob, Work>> kinds = new ConcurrentHashMap<>();
  private final Map<String, OpsJobRun> runs = new ConcurrentHashMap<>();

  public OpsJobs(OpsStore store, Clock clock, String instance) {
    this.store = store;
    this.clock = clock;
    this.instance = instance;
  }

  /// What is asked for.
  ///
  /// @param by the subject of whoever asks
  /// @param task all that another process needs to go on with it; empty where none can
  public record Order(
      String kind,
      String about,
      String by,
      String reason,
      long selected,
      int perSecond,
      Map<String, String> task) {}

  /// The work: one event at a time, with the outcome of each.
  @FunctionalInterface
  public interface Work {
    void run(Progress progress);
  }

  /// Counts an outcome, and waits as long as the rate asks.
  @FunctionalInterface
  public interface Progress {
    /// @param cursor how far the job is with this one; absent for a kind that has none
    /// @param left the id of one that did not go through, so that it is named; absent for others
    void done(String outcome, @Nullable String cursor, @Nullable String left);

    default void done(String outcome, @Nullable String cursor) {
      done(outcome, cursor, null);
    }
  }

  /// Names what goes on with jobs of a kind, from the cursor that they have.
  public void goesOn(String kind, Function<OpsJob, Work> work) {
    kinds.put(kind, work);
  }

  /// Begins at once and returns.
  public synchronized OpsJob start(Order order, Function<OpsJob, Work> work) {
    var job = job(UUID.randomUUID().toString(), order);
    store.audit(AuditEntry.begun(job));
    store.begin(job);
    run(job, order.perSecond(), work);
    return job;
  }

  /// Begins what has been asked for under this id, unless that has been begun before. Others that
  /// run for the same asker and the same end: this one does all that they have left.
  ///
  /// @return empty if it has been begun before
  public synchronized Optional<OpsJob> startOnce(
      String id, Order order, Function<OpsJob, Work> work) {
    var job = job(id, order);
    if (!store.begin(job)) {
      return Optional.empty();
    }
    store.audit(AuditEntry.begun(job));
    store.supersede(job, clock.instant());
    run(job, order.perSecond(), work);
    return Optional.of(job);
  }

  /// Goes on with what this instance did not finish under its name, and with what instances that
  /// are gone left behind. What nobody can go on with is closed.
  public synchronized void goOn(Predicate<String> isGone) {
    for (var job : store.running()) {
      var isMine = job.instance().equals(instance);
      if (isMine && !runs.containsKey(job.id())) {
        goOn(job);
      } else if (!isMine && isGone.test(job.instance()) && store.takeOver(job, instance)) {
        goOn(job.takenOverBy(instance));
      }
    }
  }

  private void goOn(OpsJob job) {
    var work = job.task().isEmpty() ? null : kinds.get(job.kind());
    if (work == null) {
      var interrupted = job.ended("interrupted", clock.instant());
      store.keep(interrupted);
      store.audit(AuditEntry.ended(interrupted, clock.instant()));
      return;
    }
    log.info("Resuming job {} {} at {}", job.kind(), job.id(), job.cursor());
    run(job, Integer.parseInt(job.task().getOrDefault("perSecond", "50")), work);
  }

  /// Leaves what runs to the next start.
  @Override
  public void close() {
    runs.values().forEach(OpsJobRun::stop);
  }

  private void run(OpsJob job, int perSecond, Function<OpsJob, Work> work) {
    var run = new OpsJobRun(store, clock, job, perSecond, work);
    runs.put(job.id(), run);
    Thread.ofVirtual()
        .name("ops-job")
        .start(() -> {
          run.toTheEnd();
          runs.remove(job.id());
        });
  }

  private OpsJob job(String id, Order order) {
    return new OpsJob(
        id,
        order.kind(),
        order.about(),
        order.by(),
        order.reason(),
        instance,
        OpsJob.RUNNING,
        order.selected(),
        Map.of(),
        List.of(),
        clock.instant(),
        null,
        order.task(),
        null);
  }
}
