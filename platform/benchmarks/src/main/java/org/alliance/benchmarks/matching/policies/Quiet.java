package org.alliance.benchmarks.matching.policies;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// The table is the output; what libraries tell of themselves is not.
public final class Quiet {
  private Quiet() {}

  public static void timefold() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.ERROR);
    }
  }
}
