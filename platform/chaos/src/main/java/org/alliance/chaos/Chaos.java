package org.alliance.chaos;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.launcher.Logs;

/// `./alliance chaos [--rows 3,4,7] [--reports N] [--kills N] [--seed S] [--json FILE] [--data
/// DIR]`
public final class Chaos {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static final List<String> OPTIONS =
      List.of("--rows", "--reports", "--kills", "--seed", "--json", "--data");

  private Chaos() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> options;
    List<Row> rows;
    try {
      options = options(arguments);
      rows = rows(options.getOrDefault("--rows", ""));
    } catch (IllegalArgumentException misuse) {
      System.err.println("alliance: " + misuse.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(rows, options).stream().allMatch(Result::passed) ? 0 : 1);
  }

  private static List<Result> run(List<Row> rows, Map<String, String> options)
      throws InterruptedException {
    var data = Path.of(options.getOrDefault("--data", "data/chaos")).toAbsolutePath();
    Logs.to(data.resolve("chaos.log"));
    var size =
        new RowRun.Size(
            number(options, "--reports", 2_000),
            number(options, "--kills", 20),
            number(options, "--seed", 1));
    var run = new RowRun(data, mongod(), size, StartupCache.in(data), OUT);
    var results = new ArrayList<Result>();
    for (var row : rows) {
      results.add(run.run(row));
      if (options.containsKey("--json")) {
        Report.json(results, Path.of(options.getOrDefault("--json", "")));
      }
    }
    Report.table(results, OUT);
    return results;
  }

  static Optional<Path> mongod() {
    var named =
        Optional.ofNullable(System.getenv("ALLIANCE_MONGOD")).filter(path -> !path.isBlank());
    var onPath =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
            .map(folder -> folder + "/mongod");
    return Stream.concat(named.stream(), onPath)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Row> rows(String wanted) {
    if (wanted.isBlank()) {
      return Rows.ALL;
    }
    var numbers = Arrays.stream(wanted.split(",", -1)).map(String::strip).toList();
    var known = Rows.ALL.stream().map(row -> Integer.toString(row.number())).distinct().toList();
    numbers.stream()
        .filter(number -> !known.contains(number))
        .findFirst()
        .ifPresent(number -> {
          throw new IllegalArgumentException("There is no row " + number + " here; rows: " + known);
        });
    return Rows.ALL.stream()
        .filter(row -> numbers.contains(Integer.toString(row.number())))
        .toList();
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new LinkedHashMap<String, String>();
    for (var at = 0; at < arguments.length; at += 2) {
      if (!OPTIONS.contains(arguments[at]) || at + 1 == arguments.length) {
        throw new IllegalArgumentException("chaos takes " + OPTIONS + ", each with a value.");
      }
      options.put(arguments[at], arguments[at + 1]);
    }
    return options;
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    return Optional.ofNullable(options.get(name)).map(Integer::parseInt).orElse(otherwise);
  }
}
