package org.alliance.chaos.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One process of the system: started, killed, stopped for a while, started again.
public final class ManagedProcess {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final int AT_ONCE = 2;

  private final String name;
  private final List<String> command;
  private final Path output;
  private final BooleanSupplier isReady;
  private @Nullable Process process;

  /// @param isReady whether it does what it is there for
  ManagedProcess(String name, List<String> command, Path output, BooleanSupplier isReady) {
    this.name = name;
    this.command = List.copyOf(command);
    this.output = output;
    this.isReady = isReady;
  }

  public String name() {
    return name;
  }

  synchronized void start() {
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    var running = process;
    return running != null && running.isAlive();
  }

  /// As a power cut would, as far as the process is concerned.
  public void kill() throws InterruptedException {
    alive().destroyForcibly().waitFor();
  }

  /// In order, as an update would.
  ///
  /// @return false if it did not, and had to be killed
  public boolean stopInOrder() throws InterruptedException {
    var running = alive();
    running.destroy();
    var hasStopped = running.waitFor(30, TimeUnit.SECONDS);
    end();
    return hasStopped;
  }

  /// Whatever has become of it.
  void end() throws InterruptedException {
    var running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  /// One that has ended by itself is nobody's victim, and says what a row is there to find out.
  private Process alive() {
    var running = process;
    if (running == null || !running.isAlive()) {
      throw new IllegalStateException(name + " has ended by itself; see " + output);
    }
    return running;
  }

  public void pause() throws InterruptedException {
    signal("STOP");
  }

  public void goOn() throws InterruptedException {
    signal("CONT");
  }

  public void awaitReady() throws InterruptedException {
    var from = Instant.now();
    while (!isReady.getAsBoolean()) {
      var running = process;
      if (running != null && !running.isAlive()) {
        throw new IllegalStateException(
            name + " has ended by itself (" + running.exitValue() + "); see " + output);
      }
      if (from.plus(LONGEST_START).isBefore(Instant.now())) {
        throw new IllegalStateException(name + " does not come up; see " + output);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /// Starts these in their order, two at a time, so that a machine of two cores is not drowned in
  /// ten starts at once; returns when all are ready.
  public static void startInTurn(List<ManagedProcess> parts) throws InterruptedException {
    try (var starters = Executors.newFixedThreadPool(AT_ONCE)) {
      var starting = new ExecutorCompletionService<ManagedProcess>(starters);
      for (var part : parts) {
        starting.submit(() -> {
          part.start();
          part.awaitReady();
          return part;
        });
      }
      try {
        for (var _ : parts) {
          starting.take().get();
        }
      } catch (ExecutionException failed) {
        starters.shutdownNow();
        throw new IllegalStateException(failed.getCause());
      }
    }
  }

  private void signal(String signal) throws InterruptedException {
    try {
      var pid = Long.toString(alive().pid());
      if (new ProcessBuilder("kill", "-" + signal, pid).start().waitFor() != 0) {
        throw new IllegalStateException("SIG" + signal + " did not reach " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
