package org.alliance.launcher.demo;

import java.io.PrintStream;

/// A progress bar on a terminal; a line now and then where there is none.
public final class Progress {
  private static final int WIDTH = 28;

  private final PrintStream out;
  private final boolean terminal;
  private int lastPercent = -10;

  @SuppressWarnings("SystemConsoleNull") // whether it may be null depends on the console provider
  public Progress(PrintStream out) {
    this.out = out;
    terminal = System.console() != null && System.console().isTerminal();
  }

  /// @param done of `all`; `all` may be 0 while nobody knows
  public void show(String what, long done, long all, String detail) {
    var percent = all == 0 ? 0 : (int) Math.min(100, done * 100 / all);
    if (terminal) {
      var filled = percent * WIDTH / 100;
      out.printf(
          "\r  %-22s %s%s %3d %%  %-60s",
          what, "█".repeat(filled), "░".repeat(WIDTH - filled), percent, detail);
      out.flush();
    } else if (percent >= lastPercent + 10) {
      out.printf("  %s: %d %% %s%n", what, percent, detail);
      lastPercent = percent;
    }
  }

  public void end() {
    lastPercent = -10;
    if (terminal) {
      out.println();
    }
  }
}
