package org.alliance.kit.aggregate;

import java.util.function.Supplier;

/// Decides again when somebody else was quicker: five tries with a short, random wait in between.
final class Retries {
  private static final int TRIES = 5;

  private final Pause pause;

  /// @param pause how to wait
  Retries(Pause pause) {
    this.pause = pause;
  }

  <T> T onStaleState(Supplier<T> attempt) {
    for (var tried = 1; ; tried++) {
      try {
        return attempt.get();
      } catch (StaleState stale) {
        if (tried == TRIES) {
          throw stale;
        }
        pause.after(tried);
      }
    }
  }
}
