package org.alliance.kit.ops.job;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.alliance.kit.aggregate.Pause;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.kit.ops.job.OpsJobs.Work;
import org.alliance.kit.ops.store.AuditEntry;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One job in this process, from where it is to its end.
final class OpsJobRun {
  private static final Logger log = LoggerFactory.getLogger(OpsJobRun.class);

  /// Twice as long each time, half a minute at most.
  private static final Pause LONGER_AND_LONGER =
      tried ->
          LockSupport.parkNanos(
              Math.min(
                  Duration.ofSeconds(30).toNanos(),
                  Duration.ofMillis(200).toNanos() << Math.min(tried, 20)));

  private static final int SAVE_EVERY = 50;
  private static final int MOST_TRIES = 5;

  private final OpsStore store;
  private final Clock clock;
  private final int perSecond;
  private final Function<OpsJob, Work> work;
  private OpsJob job;
  private int tried;
  private int unsaved;
  private volatile boolean stopped;

  OpsJobRun(OpsStore store, Clock clock, OpsJob job, int perSecond, Function<OpsJob, Work> work) {
    this.store = store;
    this.clock = clock;
    this.job = job;
    this.perSecond = perSecond;
    this.work = work;
  }

  /// Thrown into a job that has been ended, or is another instance's now.
  private static final class NoLongerMine extends RuntimeException {
    NoLongerMine() {
      super("no longer this instance's");
    }
  }

  /// A fault of a store or a network is tried again for ever, another a few times, from where the
  /// job is.
  @SuppressWarnings("CatchingUnchecked") // whatever goes wrong is the outcome of the job
  void toTheEnd() {
    while (!stopped) {
      try {
        work.apply(job).run(this::done);
        end(job.ended("done", clock.instant()));
        return;
      } catch (NoLongerMine elsewhere) {
        log.info(
            "Stopped {} {}: it has ended, or another instance has taken it over",
            job.kind(),
            job.id());
        return;
      } catch (Exception failure) {
        if (!isTriedAgain(failure)) {
          return;
        }
      }
    }
  }

  /// Ends it in this process only.
  void stop() {
    stopped = true;
  }

  private boolean isTriedAgain(Exception failure) {
    log.warn("Job {} {} met a fault: {}", job.kind(), job.id(), failure.getClass().getName());
    tried++;
    if (job.task().isEmpty() || (tried >= MOST_TRIES && !TransientFaults.isTransient(failure))) {
      tryToEnd();
      return false;
    }
    LONGER_AND_LONGER.after(tried);
    return true;
  }

  @SuppressWarnings("CatchingUnchecked") // a store that is away: the next start closes it
  private void tryToEnd() {
    try {
      var failed = job.ended("failed", clock.instant());
      store.keep(failed);
      store.audit(AuditEntry.ended(failed, clock.instant()));
    } catch (Exception away) {
      log.error("Job {} {} failed, and the store did not take its state", job.kind(), job.id());
    }
  }

  private void done(String outcome, @Nullable String cursor, @Nullable String left) {
    if (stopped) {
      throw new NoLongerMine();
    }
    job = job.counted(outcome, cursor);
    if (left != null) {
      job = job.leaving(left, outcome);
    }
    tried = 0;
    if (++unsaved >= Math.min(SAVE_EVERY, perSecond)) {
      keep(job);
    }
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / perSecond);
  }

  /// The entry comes first: what it tells has happened, whoever closes the job.
  private void end(OpsJob ended) {
    store.audit(AuditEntry.ended(ended, clock.instant()));
    keep(ended);
  }

  /// Waits for a store that is away: a job that cannot be gone on with would be lost otherwise.
  private void keep(OpsJob now) {
    for (var failed = 1; !tryToKeep(now); failed++) {
      LONGER_AND_LONGER.after(failed);
    }
    unsaved = 0;
  }

  private boolean tryToKeep(OpsJob now) {
    try {
      if (!store.keep(now)) {
        throw new NoLongerMine();
      }
      return true;
    } catch (RuntimeException fault) {
      if (!TransientFaults.isTransient(fault)) {
        throw fault;
      }
      if (stopped) {
        throw new NoLongerMine();
      }
      log.warn(
          "Progress of job {} {} not saved, will be retried: {}",
          now.kind(),
          now.id(),
          fault.getClass().getName());
      return false;
    }
  }
}
