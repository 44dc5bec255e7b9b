package org.alliance.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The series of a scrape, as Prometheus would have them, and whether a query finds them.
final class Scrape {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? [^ ]+");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)(=~|!~|!=|=)\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern SELECTOR =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{([^}]*)}|(?![a-zA-Z0-9_:]|\\s*\\())(\\[[0-9]+[smhd]])?");
  private static final Pattern GROUPED = Pattern.compile("(?:by|without|on) *\\(([^)]*)\\)");
  private static final Set<String> WORDS =
      Set.of("by", "without", "on", "and", "or", "unless", "bool", "offset");

  record Series(String name, Map<String, String> labels) {}

  private final List<Series> all = new ArrayList<>();

  /// What Prometheus says itself of each job.
  void addUp(String job) {
    all.add(new Series("up", Map.of("job", job, "instance", job)));
  }

  /// @param text as `/actuator/prometheus` has it
  void add(String job, String text) {
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(LINE::matcher)
        .filter(line -> line.matches())
        .forEach(line -> {
          var labels = new HashMap<>(Map.of("job", job, "instance", job));
          labels(line.group(2)).forEach(one -> labels.put(one.name(), one.value()));
          all.add(new Series(line.group(1), Map.copyOf(labels)));
        });
  }

  Stream<Series> of(String prefix) {
    return all.stream().filter(series -> series.name().startsWith(prefix));
  }

  /// What a query asks for and no series has: a metric, a label, or the value of a label.
  ///
  /// @throws IllegalArgumentException if it asks for nothing
  Set<String> missing(String query) {
    var missing = new TreeSet<String>();
    var grouped = new TreeSet<String>();
    var plain =
        GROUPED
            .matcher(query)
            .replaceAll(found -> {
              Stream.of(found.group(1).split(",")).map(String::strip).forEach(grouped::add);
              return "";
            });
    var known = new TreeSet<String>();
    var selectors = 0;
    for (var found = SELECTOR.matcher(plain); found.find(); ) {
      if (WORDS.contains(found.group(1))) {
        continue;
      }
      selectors++;
      var series =
          of(found.group(1))
              .filter(one -> one.name().equals(found.group(1)) && fits(one, found.group(2)))
              .toList();
      if (series.isEmpty()) {
        missing.add(found.group());
      }
      series.forEach(one -> known.addAll(one.labels().keySet()));
    }
    if (selectors == 0) {
      throw new IllegalArgumentException("No metric in " + query);
    }
    grouped.stream().filter(label -> !known.contains(label)).forEach(missing::add);
    return missing;
  }

  private static boolean fits(Series series, String matchers) {
    return labels(matchers).stream()
        .allMatch(one -> {
          var value = series.labels().getOrDefault(one.name(), "");
          return switch (one.operator()) {
            case "=" -> value.equals(one.value());
            case "!=" -> !value.equals(one.value());
            case "=~" -> value.matches(one.value());
            default -> !value.matches(one.value());
          };
        });
  }

  private record Label(String name, String operator, String value) {}

  private static List<Label> labels(String text) {
    return text == null
        ? List.of()
        : LABEL
            .matcher(text)
            .results()
            .map(found -> new Label(found.group(1), found.group(2), found.group(3)))
            .toList();
  }

  /// The values of each label of the metrics with this prefix, `job` and `instance` apart.
  Map<String, Set<String>> values(String prefix) {
    return of(prefix)
        .flatMap(series -> series.labels().entrySet().stream())
        .filter(label -> !Set.of("job", "instance").contains(label.getKey()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }
}
