package org.alliance.casetracking.adapter.mongo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts files soon after this instance has changed them, and looks every two seconds for files
/// that another instance has changed and not counted, and for a rebuild that goes on. Every
/// instance does so: if one dies, the others need not notice.
final class ProjectionSchedule implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ProjectionSchedule.class);

  /// Files that change within this time are counted in one batch.
  private static final Duration EVERY = Duration.ofMillis(250);

  private static final int ROUNDS_BETWEEN_LOOKS = 8;

  private final CaseFileGenerations files;
  private final CaseFileRebuild rebuild;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean isWoken;

  ProjectionSchedule(CaseFileGenerations files, CaseFileRebuild rebuild) {
    this.files = files;
    this.rebuild = rebuild;
  }

  void start() {
    Thread.ofVirtual().name("case-flow").start(this::goOn);
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  /// A file has changed.
  void wake() {
    isWoken = true;
  }

  private void goOn() {
    try {
      for (var round = 0;
          !stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
          round = (round + 1) % ROUNDS_BETWEEN_LOOKS) {
        if (isWoken || round == 0) {
          isWoken = false;
          run(() -> files.active().count());
        }
        if (round == 0) {
          run(rebuild::goOn);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what fails now is done in the next round
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (Exception failure) {
      log.warn("Cannot go on with the case flow now: {}", failure.getClass().getSimpleName());
    }
  }
}
