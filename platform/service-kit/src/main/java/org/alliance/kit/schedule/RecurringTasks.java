package org.alliance.kit.schedule;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Runs all recurring tasks of a service, each on a virtual thread. Starts after all other beans,
/// bindings included: a send before its binding exists would fail. Stops before them, and waits up
/// to 5 s for runs that are under way.
public final class RecurringTasks implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RecurringTasks.class);
  private static final int LAST_RUN_SECONDS = 5;

  private final List<RecurringTask> tasks;
  private @Nullable ThreadPoolTaskScheduler scheduler;
  private List<ScheduledFuture<?>> scheduled = List.of();

  public RecurringTasks(List<RecurringTask> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  @Override
  public synchronized void start() {
    if (scheduler != null) {
      return;
    }
    var fresh = new ThreadPoolTaskScheduler();
    // A thread for each, so that no task waits for another.
    fresh.setPoolSize(Math.max(1, tasks.size()));
    fresh.setThreadFactory(Thread.ofVirtual().name("recurring-", 0).factory());
    fresh.setWaitForTasksToCompleteOnShutdown(true);
    fresh.setAwaitTerminationSeconds(LAST_RUN_SECONDS);
    fresh.initialize();
    scheduler = fresh;
    scheduled =
        tasks.stream()
            .<ScheduledFuture<?>>map(task ->
                fresh.schedule(() -> tryTo(task.name(), task.run()), now -> next(task, now)))
            .toList();
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      scheduled.forEach(task -> task.cancel(false));
      scheduler.shutdown();
      scheduler = null;
      tasks.forEach(task -> tryTo(task.name(), task.end()));
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  private static Instant next(RecurringTask task, TriggerContext before) {
    var pause = before.lastCompletion() == null ? task.first() : task.pause().get();
    return before.getClock().instant().plus(pause);
  }

  /// The text of an exception may hold personal data, so only its class is logged.
  @SuppressWarnings("CatchingUnchecked") // a task that failed runs again in its turn
  private static void tryTo(String name, Runnable run) {
    try {
      run.run();
    } catch (Exception failure) {
      log.warn("{} failed, to be run again: {}", name, failure.getClass().getSimpleName());
    }
  }
}
