package org.alliance.kit.ops;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliance.kit.outbox.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to be looked after now and then, from the moment the service is ready: jobs that
/// somebody who is gone did not finish, and what has been settled for long enough.
public final class Housekeeping implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final OpsJobs jobs;
  private final Leases leases;
  private final Retention retention;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Housekeeping(OpsJobs jobs, Leases leases, Retention retention, Duration every) {
    this.jobs = jobs;
    this.leases = leases;
    this.retention = retention;
    this.every = every;
  }

  public void start() {
    Thread.ofVirtual().name("housekeeping").start(this::lookAgainAndAgain);
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void lookAgainAndAgain() {
    try {
      do {
        tryToLook();
      } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever is away now is asked again at the next look
  private void tryToLook() {
    try {
      jobs.goOn(leases::isGone);
      retention.tidy();
    } catch (Exception failure) {
      log.warn(
          "Cannot look after jobs and what is old now: {}", failure.getClass().getSimpleName());
    }
  }
}
