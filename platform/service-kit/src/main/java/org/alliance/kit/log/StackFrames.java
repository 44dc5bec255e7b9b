package org.alliance.kit.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A fault as one line of class names and stack frames, its causes included. Messages are left out:
/// they often quote what somebody sent.
public final class StackFrames {
  /// The first frames say what failed; of the others only ours say how it came to that.
  private static final int FIRST_FRAMES = 12;

  private static final String OURS = "org.alliance.";

  private static final int MOST_CAUSES = 8;

  private StackFrames() {}

  public static String of(Throwable fault) {
    var line = new StringBuilder(describe(fault));
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(fault);
    @Nullable Throwable cause = fault.getCause();
    for (var depth = 0; cause != null && depth < MOST_CAUSES && seen.add(cause); depth++) {
      line.append(" | caused by ").append(describe(cause));
      cause = cause.getCause();
    }
    return line.toString();
  }

  private static String describe(Throwable fault) {
    var frames = fault.getStackTrace();
    return fault.getClass().getName()
        + IntStream.range(0, frames.length)
            .filter(at -> at < FIRST_FRAMES || frames[at].getClassName().startsWith(OURS))
            .mapToObj(at -> frame(frames[at]))
            .collect(Collectors.joining(" < ", " at ", ""));
  }

  private static String frame(StackTraceElement frame) {
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }
}
