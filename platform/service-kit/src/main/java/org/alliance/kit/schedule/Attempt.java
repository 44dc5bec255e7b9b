package org.alliance.kit.schedule;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;

/// Runs a step whose failure must not stop its neighbours: a round of a loop that comes round
/// again, or one document of many.
public final class Attempt {
  private Attempt() {}

  /// The text of an exception may hold personal data, so only its class is logged.
  ///
  /// @param what the step, in words for the log
  /// @return empty if the step failed
  @SuppressWarnings("CatchingUnchecked") // whatever it is, the neighbours go on
  public static <T> Optional<T> of(Logger log, String what, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (Exception failure) {
      log.warn("{} failed: {}", what, failure.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  public static void run(Logger log, String what, Runnable step) {
    of(
        log,
        what,
        () -> {
          step.run();
          return true;
        });
  }

  /// Runs each step at once, on a thread of its own. A step that fails is logged.
  public static Executor inBackground(Logger log, String what) {
    return step -> Thread.startVirtualThread(() -> run(log, what, step));
  }
}
