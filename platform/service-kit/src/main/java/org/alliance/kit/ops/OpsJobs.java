package org.alliance.kit.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs beside everything else, at the rate that was asked for, and keeps their progress.
public final class OpsJobs {
  private static final Logger log = LoggerFactory.getLogger(OpsJobs.class);
  private static final int SAVE_EVERY = 50;

  private final OpsStore store;
  private final Clock clock;
  private final String instance;

  public OpsJobs(OpsStore store, Clock clock, String instance) {
    this.store = store;
    this.clock = clock;
    this.instance = instance;
  }

  /// What is asked for.
  ///
  /// @param by the subject of whoever asks
  public record Order(
      String kind, String about, String by, String reason, long selected, int perSecond) {}

  /// The work: one event at a time, with the outcome of each.
  @FunctionalInterface
  public interface Work {
    void run(Progress progress);
  }

  /// Counts an outcome, and waits as long as the rate asks.
  @FunctionalInterface
  public interface Progress {
    void done(String outcome);
  }

  /// Begins at once and returns.
  public OpsJob start(Order order, Work work) {
    var job =
        new OpsJob(
            UUID.randomUUID().toString(),
            order.kind(),
            order.about(),
            order.by(),
            order.reason(),
            instance,
            "running",
            order.selected(),
            Map.of(),
            clock.instant(),
            null);
    store.save(job);
    Thread.ofVirtual().name("ops-job").start(() -> run(job, order.perSecond(), work));
    return job;
  }

  @SuppressWarnings("CatchingUnchecked") // whatever goes wrong is the outcome of the job
  private void run(OpsJob begun, int perSecond, Work work) {
    var job = new OpsJob[] {begun};
    var count = new int[1];
    try {
      work.run(outcome -> {
        job[0] = job[0].counted(outcome);
        if (++count[0] % SAVE_EVERY == 0) {
          store.save(job[0]);
        }
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / perSecond);
      });
      store.save(job[0].ended("done", clock.instant()));
    } catch (Exception failure) {
      log.error("Job {} {} failed: {}", begun.kind(), begun.id(), failure.getClass().getName());
      store.save(job[0].ended("failed", clock.instant()));
    }
  }
}
