package org.alliance.intake.adapter.csv;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    for (var column : rows.getFirst().keySet().stream().sorted().toList()) {
      var told = told(rows, column);
      switch (format.joinOf(column)) {
        case ColumnJoin.First _ -> joined.put(column, first(told));
        case ColumnJoin.Told _ -> {
          joined.put(column, first(told));
          tell(column, told.stream().skip(1), toTell);
        }
        case ColumnJoin.Union _ -> joined.put(column, union(told));
        case ColumnJoin.Common _ -> {
          var common = common(column, told);
          joined.put(column, String.join(";", common));
          tell(column, told.stream().filter(cell -> !codes(column, cell).equals(common)), toTell);
        }
        case ColumnJoin.Strictest strictest -> {
          var winner = strictest(column, told, strictest);
          joined.put(column, winner);
          tell(
              column,
              told.stream()
                  .filter(cell -> !cell.equals(winner) && format.codeOf(column, cell).isEmpty()),
              toTell);
        }
        case ColumnJoin.Story _ -> joined.put(column, String.join("\n\n", told));
      }
    }
    format
        .storyColumn()
        .filter(_ -> !toTell.isEmpty())
        .ifPresent(story -> {
          toTell.addFirst(joined.getOrDefault(story, ""));
          joined.put(story, toTell.stream().filter(text -> !text.isEmpty()).collect(joining("\n")));
        });
    return joined;
  }

  private static void tell(String column, Stream<String> cells, List<String> toTell) {
    cells.forEach(cell -> toTell.add(column + ": " + cell));
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

  private Set<String> common(String column, List<String> told) {
    var common = new LinkedHashSet<>(told.isEmpty() ? Set.of() : codes(column, told.getFirst()));
    told.forEach(cell -> common.retainAll(codes(column, cell)));
    return common;
  }

  private Set<String> codes(String column, String cell) {
    var codes = new LinkedHashSet<String>();
    AllianceFormat.parts(cell).forEach(part -> codes.add(format.codeOf(column, part).orElse(part)));
    return codes;
  }

  private String strictest(String column, List<String> told, ColumnJoin.Strictest join) {
    return told.stream().min(Comparator.comparingInt(cell -> rank(column, cell, join))).orElse("");
  }

  /// By what a cell means, so that `N` binds as `no` does.
  private int rank(String column, String cell, ColumnJoin.Strictest join) {
    return join.rank(format.codeOf(column, cell).orElse(""));
  }
}
