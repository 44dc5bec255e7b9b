package org.alliance.chaos.row;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Results, for people and for programs.
public final class Report {
  private Report() {}

  public static void table(List<Result> results, PrintStream out) {
    out.printf(
        "%n%-4s %-46s %8s %7s %5s %7s %6s %7s %9s %7s %7s %9s%n",
        "row",
        "fault",
        "reports",
        "faults",
        "lost",
        "double",
        "order",
        "effects",
        "recovery",
        "heard",
        "rest",
        "p99");
    results.forEach(result -> line(result, out));
  }

  private static void line(Result result, PrintStream out) {
    if (!result.ran()) {
      out.printf("%-4d %-46s not run: %s%n", result.row(), result.name(), result.details());
      return;
    }
    out.printf(
        "%-4d %-46s %,8d %,7d %5d %7d %6d %7d %7.1f s %5.0f s %5.0f s %7.2f s  %s %s%n",
        result.row(),
        result.name(),
        result.reports(),
        result.faults(),
        result.lost(),
        result.doubleAssigned(),
        result.outOfOrder(),
        result.doubleEffects(),
        result.recoverySeconds(),
        result.eventsSeconds(),
        result.drainSeconds(),
        result.p99Seconds(),
        result.passed() ? "passed" : "FAILED",
        result.figures());
  }

  public static void json(List<Result> results, Path file) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(
          file,
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(Map.of("rows", results)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String words(Duration duration) {
    return "%.0f s".formatted(seconds(duration));
  }

  /// A share with three digits.
  public static double share(long part, long all) {
    return all == 0 ? 0 : Math.round(1000.0 * part / all) / 1000.0;
  }

  public static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
