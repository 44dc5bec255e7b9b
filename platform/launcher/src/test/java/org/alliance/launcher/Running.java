package org.alliance.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.demo.Demo;
import org.alliance.launcher.system.AllianceSystem;
import org.alliance.testkit.Infrastructure;

/// A whole system on free ports, for one test class; on the MongoDB that `ALLIANCE_MONGODB` names,
/// otherwise on the embedded store.
final class Running implements AutoCloseable {
  static final PrintStream NOWHERE =
      new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /// A system that is started again on its folder finds its databases again.
  private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

  final AllianceSystem system;
  final Client client;
  private final Path data;

  private Running(Path data, Demo.Input input) {
    this.data = data;
    system =
        AllianceSystem.start(
            new AllianceSystem.Plan(data, 0, 0, 0, Demo.settings(input), mongo(data)));
    client = new Client(system.addresses(), data);
  }

  private static Optional<String> mongo(Path data) {
    return Optional.ofNullable(System.getenv("ALLIANCE_MONGODB"))
        .filter(uri -> !uri.isBlank())
        .map(_ -> DATABASES.computeIfAbsent(data, _ -> Infrastructure.mongoUri()));
  }

  static Running on(Path data) {
    return on(data, new Demo.Input(Optional.empty(), "alliance", 75));
  }

  /// @param input whose settings the system gets
  static Running on(Path data, Demo.Input input) {
    return new Running(data, input);
  }

  Demo demo() {
    return new Demo(system, client, data, NOWHERE);
  }

  @Override
  public void close() {
    client.close();
    system.close();
  }

  /// The first rows of the bundled reports, and more rows of the test's own.
  static Path reports(Path file, int rows, String... more) throws Exception {
    try (var bundled =
        Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/reports.csv"))) {
      var lines =
          new String(bundled.readAllBytes(), StandardCharsets.UTF_8).lines().limit(rows + 1L);
      return Files.write(file, Stream.concat(lines, List.of(more).stream()).toList());
    }
  }
}
