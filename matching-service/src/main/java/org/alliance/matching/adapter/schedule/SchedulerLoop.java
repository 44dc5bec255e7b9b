package org.alliance.matching.adapter.schedule;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alliance.kit.schedule.Attempt;
import org.alliance.matching.application.scheduling.ReferralScheduler;
import org.alliance.matching.application.scheduling.SchedulerSignal;
import org.alliance.matching.application.scheduling.SchedulerTurns;
import org.alliance.matching.application.scheduling.Tenure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the scheduler's turns on this instance while it holds the lease, and waits for the lease
/// otherwise. Starts after all bindings, and ends before them.
final class SchedulerLoop implements SmartLifecycle, SchedulerSignal {
  private static final Logger log = LoggerFactory.getLogger(SchedulerLoop.class);

  /// A turn that follows one change costs as much as one that follows a hundred, so changes are
  /// collected this long.
  private static final Duration COLLECT = Duration.ofMillis(50);

  private static final Duration MOST_TO_STOP = Duration.ofSeconds(8);

  private final ReferralScheduler scheduler;
  private final SchedulerLease lease;
  private final Duration every;
  private final BlockingQueue<Boolean> signals = new ArrayBlockingQueue<>(1);
  private volatile @Nullable SchedulerTurns turns;
  private volatile boolean isRunning;
  private volatile @Nullable Thread thread;

  SchedulerLoop(ReferralScheduler scheduler, SchedulerLease lease, Duration every) {
    this.scheduler = scheduler;
    this.lease = lease;
    this.every = every;
  }

  @Override
  public void wake() {
    signals.offer(true);
  }

  @Override
  public void start() {
    isRunning = true;
    thread = Thread.ofVirtual().name("referral-scheduler").start(this::run);
  }

  @Override
  public void stop() {
    isRunning = false;
    var running = thread;
    wake();
    try {
      if (running != null && running.join(MOST_TO_STOP)) {
        lease.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /// Whether this instance decides now.
  boolean isDeciding() {
    return turns != null;
  }

  int waiting() {
    var now = turns;
    return now == null ? 0 : now.waiting();
  }

  int regret() {
    var now = turns;
    return now == null ? 0 : now.regret();
  }

  private void run() {
    try {
      while (isRunning) {
        if (isMoreLeft()) {
          continue;
        }
        if (signals.poll(every.toMillis(), TimeUnit.MILLISECONDS) != null) {
          TimeUnit.MILLISECONDS.sleep(COLLECT.toMillis());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A turn that fails is made up for by the next one.
  private boolean isMoreLeft() {
    return Attempt.of(log, "A turn of the scheduler", this::isMoreLeftUnlessLost).orElse(false);
  }

  private boolean isMoreLeftUnlessLost() {
    try {
      return isMoreLeftAfterTurn();
    } catch (Tenure.Lost lost) {
      turns = null;
      log.warn("Another instance decides about referrals now");
      return false;
    }
  }

  private boolean isMoreLeftAfterTurn() {
    var now = turns;
    if (now == null) {
      if (!lease.isTaken()) {
        return false;
      }
      now = scheduler.takeOver(lease);
      turns = now;
      log.info("This instance decides about referrals");
    }
    return now.isMoreLeftAfterTurn();
  }
}
