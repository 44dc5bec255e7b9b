package org.alliance.gateway.problem;

import java.util.ArrayList;
import java.util.Arrays;

/// Writes a fault for the log: the classes and where they were thrown, of every cause, and never a
/// message. A message may quote what somebody sent.
public final class StackFrames {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 25;

  private StackFrames() {}

  public static String of(Throwable fault) {
    var lines = new ArrayList<String>();
    Throwable cause = fault;
    for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      lines.add((depth == 0 ? "" : "caused by ") + cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .limit(MOST_FRAMES)
          .forEach(frame -> lines.add("    at " + frame));
      cause = cause.getCause();
    }
    return String.join("\n", lines);
  }
}
