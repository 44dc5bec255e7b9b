package org.alliance.benchmarks.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One service in a process of its own, which can be killed as a power cut kills it.
public final class ServiceProcess {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private final Process process;
  private final String base;
  private final String management;

  private ServiceProcess(Process process, String base, String management) {
    this.process = process;
    this.base = base;
    this.management = management;
  }

  /// @param application its main class
  /// @param heap as `-Xmx` has it
  public static ServiceProcess start(
      Class<?> application, Map<String, String> settings, String heap, Path log)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                java("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName()));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var service =
        new ServiceProcess(
            process,
            "http://127.0.0.1:" + settings.get("server.port"),
            "http://127.0.0.1:" + settings.get("management.server.port"));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    service.awaitStart(log);
    return service;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  public String base() {
    return base;
  }

  /// Where its probes and metrics are.
  public String management() {
    return management;
  }

  /// What the system has given it, in bytes; 0 where nobody can tell.
  public long resident() {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1_024)
          .findFirst()
          .orElse(0);
    } catch (IOException notHere) {
      return 0;
    }
  }

  private void awaitStart(Path log) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var ready =
          HttpRequest.newBuilder(URI.create(management + "/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(10))
              .build();
      for (var tries = 0; tries < 600; tries++) {
        if (!process.isAlive()) {
          throw new IllegalStateException("The service ended by itself; see " + log);
        }
        try {
          if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // It is starting.
        }
        Thread.sleep(500);
      }
    }
    throw new IllegalStateException("The service did not start in 5 minutes; see " + log);
  }

  /// What is alive in its heap, in bytes; the count begins with a full collection.
  public long liveHeap() throws IOException, InterruptedException {
    var histogram =
        new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    histogram.waitFor();
    var total = TOTAL.matcher(text);
    return total.find() ? Long.parseLong(total.group(1)) : 0;
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
