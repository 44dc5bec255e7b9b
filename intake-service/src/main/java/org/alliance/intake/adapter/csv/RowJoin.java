package org.alliance.intake.adapter.csv;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.domain.question.ColumnJoin;

/// Makes one row of several that tell of one incident, cell by cell, as the format says. The order
/// is that of the file, so the result is the same in every run.
final class RowJoin {
  private final ImportFormat format;

  RowJoin(ImportFormat format) {
    this.format = format;
  }

  Map<String, String> joined(List<Map<String, String>> rows) {
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    var joined = new HashMap<String, String>();
    var toTell = new ArrayList<String>();
    var story = "";
    for (var column : rows.getFirst().keySet().stream().sorted().toList()) {
      var told = told(rows, column);
      switch (format.joinOf(column)) {
        case ColumnJoin.First _ -> joined.put(column, first(told));
        case ColumnJoin.Told _ -> {
          joined.put(column, first(told));
          told.stream().skip(1).forEach(other -> toTell.add(column + ": " + other));
        }
        case ColumnJoin.Union _ -> joined.put(column, union(told));
        case ColumnJoin.Strictest strictest -> joined.put(column, strictest(told, strictest));
        case ColumnJoin.Story _ -> {
          story = column;
          joined.put(column, String.join("\n\n", told));
        }
      }
    }
    if (!story.isEmpty() && !toTell.isEmpty()) {
      toTell.addFirst(joined.getOrDefault(story, ""));
      joined.put(story, toTell.stream().filter(text -> !text.isEmpty()).collect(joining("\n")));
    }
    return joined;
  }

  /// The different cells of a column that are not blank.
  private static List<String> told(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> row.getOrDefault(column, ""))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .toList();
  }

  private static String first(List<String> told) {
    return told.isEmpty() ? "" : told.getFirst();
  }

  private static String union(List<String> told) {
    var codes = new LinkedHashSet<String>();
    told.forEach(cell -> codes.addAll(AllianceFormat.parts(cell)));
    return String.join(";", codes);
  }

  private static String strictest(List<String> told, ColumnJoin.Strictest join) {
    return told.stream()
        .min((one, other) -> Integer.compare(rank(one, join), rank(other, join)))
        .orElse("");
  }

  private static int rank(String cell, ColumnJoin.Strictest join) {
    var code = CsvCells.code(cell).toLowerCase(Locale.ROOT);
    var first = join.order().indexOf(code);
    var last = join.last().indexOf(code);
    return first >= 0 ? first : join.order().size() + 1 + last;
  }
}
