package org.alliance.chaos.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.chaos.row.Row;
import org.alliance.chaos.row.RunSize;

/// What the command line asks for.
///
/// @param json where results go, for programs
public record Order(List<Row> rows, RunSize size, Path data, Optional<Path> json) {
  private static final List<String> OPTIONS =
      List.of("--rows", "--reports", "--kills", "--pace", "--seed", "--json", "--data");

  /// @throws IllegalArgumentException with a sentence for whoever asked
  public static Order of(String... arguments) {
    var options = options(arguments);
    return new Order(
        paced(rows(options.getOrDefault("--rows", "")), options),
        new RunSize(
            count(options, "--reports", 2_000),
            count(options, "--kills", 20),
            whole(options, "--seed", 1)),
        Path.of(options.getOrDefault("--data", "data/chaos")).toAbsolutePath(),
        Optional.ofNullable(options.get("--json")).map(Path::of));
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

  private static List<Row> paced(List<Row> rows, Map<String, String> options) {
    var pace = options.get("--pace");
    if (pace == null) {
      return rows;
    }
    var perSecond = number(pace);
    if (!Double.isFinite(perSecond) || perSecond <= 0) {
      throw new IllegalArgumentException(
          "--pace is a number of reports per second above 0, not " + pace + ".");
    }
    return rows.stream().map(row -> row.paced(perSecond)).toList();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notOne) {
      return Double.NaN;
    }
  }

  private static int count(Map<String, String> options, String name, int otherwise) {
    var count = whole(options, name, otherwise);
    if (count < 1) {
      throw new IllegalArgumentException(name + " is a whole number above 0, not " + count + ".");
    }
    return count;
  }

  private static int whole(Map<String, String> options, String name, int otherwise) {
    var text = options.get(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException(name + " is a whole number, not " + text + ".", notOne);
    }
  }
}
