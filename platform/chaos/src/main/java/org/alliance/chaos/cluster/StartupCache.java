package org.alliance.chaos.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alliance.launcher.Launcher;

/// Classes of all parts, loaded and linked once and kept in a file (JEP 483 and 514), so that ten
/// JVMs on two cores start in a fraction of the time. It is made by a run of the whole system in
/// one JVM, on a hundred reports, and made anew when a jar has changed.
public final class StartupCache {
  private static final Duration LONGEST_TRAINING = Duration.ofMinutes(8);
  private static final int REPORTS = 100;

  private StartupCache() {}

  /// The file; empty where the class path has folders of classes on it, which the JVM does not
  /// keep, or where none could be made.
  public static Optional<Path> in(Path folder) throws InterruptedException {
    var classPath = classPath();
    if (!classPath.stream().allMatch(Files::isRegularFile)) {
      return Optional.empty();
    }
    var file = folder.resolve("startup-" + fingerprint(classPath) + ".aot");
    if (!Files.exists(file)) {
      forgetOlder(folder);
      train(folder, file);
    }
    return Optional.of(file).filter(Files::exists);
  }

  /// For a child, with whatever cache there is. Our own classes come last: a cache stays good if
  /// something is added behind what it was made of.
  static List<String> flags() {
    var all = new ArrayList<>(classPath());
    all.add(own());
    return flags(all, ChildMain.class.getName());
  }

  /// A cache is only good for JVMs that agree in these. C1 compiles alone: of a process that lives
  /// for minutes, on two cores with nine others, C2 takes a third of the time.
  private static List<String> flags(List<Path> classPath, String main) {
    return List.of(
        "-Xlog:aot*=off",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xss512k",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()),
        main);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(entry -> !entry.equals(own()))
        .toList();
  }

  private static Path own() {
    var source = StartupCache.class.getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString())).toAbsolutePath();
  }

  private static void train(Path folder, Path file) throws InterruptedException {
    var scratch = folder.resolve("startup-training");
    var command = new ArrayList<>(List.of(java(), "-Xmx1g", "-XX:AOTCacheOutput=" + file));
    command.addAll(flags(classPath(), Launcher.class.getName()));
    command.addAll(
        List.of("demo", "--exit", "--public-port", "0", "--staff-port", "0", "--identity-port"));
    command.addAll(List.of("0", "--firms", "10", "--data", scratch.toString()));
    try {
      Folders.delete(scratch);
      Files.createDirectories(scratch);
      command.addAll(List.of("--input", aFewReports(scratch).toString()));
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("startup-training.out").toFile())
              .start();
      if (!process.waitFor(LONGEST_TRAINING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Folders.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path aFewReports(Path scratch) throws IOException {
    try (var reports = StartupCache.class.getResourceAsStream("/demo/reports.csv")) {
      if (reports == null) {
        throw new IllegalStateException("The bundled reports are not on the class path");
      }
      var lines = new String(reports.readAllBytes(), StandardCharsets.UTF_8).lines();
      return Files.write(scratch.resolve("reports.csv"), lines.limit(REPORTS + 1L).toList());
    }
  }

  private static void forgetOlder(Path folder) {
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          if (file.getFileName().toString().matches("startup-[0-9a-f]+\\.aot.*")) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(List<Path> jars) {
    try {
      var all = new StringBuilder(System.getProperty("java.vm.version"));
      for (var jar : jars) {
        all.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
      }
      return Integer.toHexString(all.toString().hashCode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
