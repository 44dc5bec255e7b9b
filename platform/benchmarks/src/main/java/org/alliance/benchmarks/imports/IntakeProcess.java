package org.alliance.benchmarks.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One intake in a process of its own, which can be killed as a power cut kills it.
final class IntakeProcess {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private final Process process;
  private final String base;

  private IntakeProcess(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /// @param heap as `-Xmx` has it
  static IntakeProcess start(Map<String, String> settings, String heap, Path log)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                java("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.alliance.intake.IntakeApplication"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var intake = new IntakeProcess(process, "http://127.0.0.1:" + settings.get("server.port"));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    intake.awaitStart(log);
    return intake;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  String base() {
    return base;
  }

  private void awaitStart(Path log) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var questions =
          HttpRequest.newBuilder(URI.create(base + "/api/v1/questions"))
              .timeout(Duration.ofSeconds(10))
              .build();
      for (var tries = 0; tries < 600; tries++) {
        if (!process.isAlive()) {
          throw new IllegalStateException("Intake ended by itself; see " + log);
        }
        try {
          if (http.send(questions, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // It is starting.
        }
        Thread.sleep(500);
      }
    }
    throw new IllegalStateException("Intake did not start in 5 minutes; see " + log);
  }

  /// What is alive in its heap, in bytes; the count begins with a full collection.
  long liveHeap() throws IOException, InterruptedException {
    var histogram =
        new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    histogram.waitFor();
    var total = TOTAL.matcher(text);
    return total.find() ? Long.parseLong(total.group(1)) : 0;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
