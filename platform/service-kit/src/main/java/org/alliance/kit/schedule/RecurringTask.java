package org.alliance.kit.schedule;

import java.time.Duration;
import java.util.function.Supplier;

/// Work that is done again and again while the service runs. A service declares one bean for each;
/// [RecurringTasks] runs them. Two runs of one task never overlap.
///
/// @param name in the log
/// @param first how long after the start it runs for the first time
/// @param pause between the end of a run and the next run; asked for after each run
/// @param run one run; a run that throws is logged, and the next one comes in its turn
/// @param end runs once, after the last run
public record RecurringTask(
    String name, Duration first, Supplier<Duration> pause, Runnable run, Runnable end) {
  public RecurringTask(String name, Duration first, Supplier<Duration> pause, Runnable run) {
    this(name, first, pause, run, () -> {});
  }

  /// With the same pause before the first run and between runs.
  public static RecurringTask every(String name, Duration pause, Runnable run) {
    return new RecurringTask(name, pause, () -> pause, run);
  }

  public RecurringTask withEnd(Runnable last) {
    return new RecurringTask(name, first, pause, run, last);
  }
}
