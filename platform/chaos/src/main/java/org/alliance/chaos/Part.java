package org.alliance.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One process of the system: started, killed, stopped for a while, started again.
final class Part {
  private final String name;
  private final List<String> command;
  private final Path output;
  private final BooleanSupplier isReady;
  private @Nullable Process process;

  /// @param isReady whether it answers
  Part(String name, List<String> command, Path output, BooleanSupplier isReady) {
    this.name = name;
    this.command = List.copyOf(command);
    this.output = output;
    this.isReady = isReady;
  }

  String name() {
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

  /// As a power cut would, as far as the process is concerned.
  void kill() throws InterruptedException {
    var running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  /// In order, as an update would.
  void stopInOrder() throws InterruptedException {
    var running = process;
    if (running != null) {
      running.destroy();
      if (!running.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }

  void pause() throws InterruptedException {
    signal("STOP");
  }

  void goOn() throws InterruptedException {
    signal("CONT");
  }

  /// @return how long that took
  Duration awaitReady() throws InterruptedException {
    var from = Instant.now();
    while (!isReady.getAsBoolean()) {
      var running = process;
      if (running != null && !running.isAlive()) {
        throw new IllegalStateException(
            name + " has ended by itself (" + running.exitValue() + "); see " + output);
      }
      if (from.plusSeconds(120).isBefore(Instant.now())) {
        throw new IllegalStateException(name + " does not come up; see " + output);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return Duration.between(from, Instant.now());
  }

  private void signal(String signal) throws InterruptedException {
    var running = process;
    if (running != null) {
      try {
        new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid())).start().waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
