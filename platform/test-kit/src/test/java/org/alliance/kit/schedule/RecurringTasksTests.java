package org.alliance.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringTasksTests {
  private static final Duration SHORT = Duration.ofMillis(5);

  private RecurringTasks tasks = new RecurringTasks(List.of());

  @AfterEach
  void stop() {
    tasks.stop();
  }

  @Test
  void runsATaskAgainAfterARunThatThrew() {
    var runs = new AtomicInteger();
    start(
        RecurringTask.every(
            "throwing",
            SHORT,
            () -> {
              runs.incrementAndGet();
              throw new IllegalStateException("this run only");
            }));
    await().until(() -> runs.get() > 3);
  }

  @Test
  void keepsNoTaskWaitingForAnother() {
    var forever = new CountDownLatch(1);
    var runs = new AtomicInteger();
    start(
        RecurringTask.every("stuck", SHORT, () -> awaitQuietly(forever)),
        RecurringTask.every("other", SHORT, runs::incrementAndGet));
    await().until(() -> runs.get() > 3);
    forever.countDown();
  }

  @Test
  void neverRunsOneTaskTwiceAtOnce() {
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var runs = new AtomicInteger();
    start(
        new RecurringTask(
            "slow",
            Duration.ZERO,
            () -> Duration.ZERO,
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.yield();
              running.decrementAndGet();
              runs.incrementAndGet();
            }));
    await().until(() -> runs.get() > 100);
    assertThat(most).hasValue(1);
  }

  @Test
  void runsTheEndAfterTheLastRun() {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var over = new AtomicBoolean();
    var overAtTheEnd = new AtomicBoolean();
    start(
        new RecurringTask(
                "last",
                Duration.ZERO,
                () -> SHORT,
                () -> {
                  begun.countDown();
                  awaitQuietly(mayEnd);
                  over.set(true);
                })
            .withEnd(() -> overAtTheEnd.set(over.get())));
    await().until(() -> begun.getCount() == 0);
    Thread.ofVirtual().start(mayEnd::countDown);
    tasks.stop();
    assertThat(overAtTheEnd).isTrue();
    assertThat(tasks.isRunning()).isFalse();
  }

  private void start(RecurringTask... some) {
    tasks = new RecurringTasks(List.of(some));
    tasks.start();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
