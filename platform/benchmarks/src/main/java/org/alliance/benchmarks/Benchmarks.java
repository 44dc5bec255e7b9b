package org.alliance.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliance.benchmarks.cases.CasesBenchmark;
import org.alliance.benchmarks.cases.NeedBenchmark;
import org.alliance.benchmarks.cases.StreamsBenchmark;
import org.alliance.benchmarks.imports.ImportBenchmark;
import org.alliance.benchmarks.matching.MatchingBenchmark;

/// `./alliance bench relay`, `form`, `import`, `post`, `cases`, `streams` and `matching`
public final class Benchmarks {
  static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private static final List<String> KNOWN =
      List.of(
          "--events",
          "--people",
          "--lines",
          "--offers",
          "--cases",
          "--requests",
          "--readers",
          "--seeds",
          "--first-seed",
          "--json",
          "--html");

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT); // figures look the same everywhere
    var options = new LinkedHashMap<String, String>();
    for (var at = 1; at < arguments.length; at++) {
      var name = arguments[at];
      if (name.equals("--grid")) {
        options.put(name, "");
      } else if (KNOWN.contains(name) && at + 1 < arguments.length) {
        at++;
        options.put(name, arguments[at]);
      } else {
        refuse();
      }
    }
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "relay" ->
          new RelayBenchmark(
                  Path.of("data/bench").toAbsolutePath(), number(options, "--events", 20_000))
              .run();
      case "form" ->
          new FormBenchmark(
                  Path.of("data/bench").toAbsolutePath(), number(options, "--people", 200))
              .run();
      case "import" ->
          new ImportBenchmark(
                  Path.of("data/bench").toAbsolutePath(), number(options, "--lines", 100_000), OUT)
              .run();
      case "post" ->
          new PostBenchmark(
                  Path.of("data/bench").toAbsolutePath(), number(options, "--offers", 10_000))
              .run();
      case "cases" ->
          new CasesBenchmark(
                  Path.of("data/bench").toAbsolutePath(),
                  number(options, "--cases", 100_000),
                  number(options, "--requests", 100),
                  OUT)
              .run();
      case "need" ->
          new NeedBenchmark(
                  Path.of("data/bench").toAbsolutePath(),
                  number(options, "--cases", 100_000),
                  number(options, "--requests", 100),
                  OUT)
              .run();
      case "streams" ->
          new StreamsBenchmark(
                  Path.of("data/bench").toAbsolutePath(), number(options, "--readers", 1_000), OUT)
              .run();
      case "matching" -> matching(options);
      default -> refuse();
    }
    System.exit(0);
  }

  private static void matching(Map<String, String> options) throws InterruptedException {
    var shared = Path.of(System.getProperty("alliance.shared", ""));
    var isGrid = options.containsKey("--grid");
    var benchmark =
        new MatchingBenchmark(
            shared,
            number(options, "--seeds", isGrid ? 3 : 20),
            number(options, "--first-seed", 1_001),
            OUT);
    if (isGrid) {
      benchmark.runGrid(Path.of(options.getOrDefault("--json", "data/bench/matching-grid.json")));
    } else {
      benchmark.run(
          Path.of(options.getOrDefault("--json", "data/bench/matching.json")),
          Path.of(options.getOrDefault("--html", "data/bench/matching.html")));
    }
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    var text = options.getOrDefault(name, Integer.toString(otherwise));
    if (!text.matches("[1-9][0-9]{0,8}")) {
      System.err.println("alliance: " + name + " needs a whole number of at least 1.");
      System.exit(2);
    }
    return Integer.parseInt(text);
  }

  private static void refuse() {
    System.err.println(
        """
        alliance: there are the benchmarks
          relay [--events N]
          form [--people N]
          import [--lines N]
          post [--offers N]
          cases [--cases N] [--requests N]
          need [--cases N] [--requests N]
          streams [--readers N]
          matching [--seeds N] [--first-seed N] [--json FILE] [--html FILE] [--grid]\
        """);
    System.exit(2);
  }
}
