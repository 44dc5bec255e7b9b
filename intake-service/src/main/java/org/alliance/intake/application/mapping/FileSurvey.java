package org.alliance.intake.application.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.imports.ImportFile.Content;
import org.alliance.intake.application.imports.ImportFile.Reading;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.domain.mapping.ColumnName;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.question.Answers;

/// What is in a file: its columns, and of each a few cells and how often which value stands there.
///
/// @param lines how many were looked at
/// @param isWhole whether those are all
public record FileSurvey(List<Column> columns, int lines, boolean isWhole) {
  /// Lines of a file that are looked at; a page has to come soon.
  static final int MOST_LINES = 100_000;

  private static final int MOST_VALUES = 1_000;

  /// Only short values stand for a code; of longer ones the beginning is kept, in characters.
  private static final int LONGEST_VALUE = 200;

  private static final int SAMPLES = 3;
  private static final int AT_ONCE = 256;

  /// @param isClosed whether nobody may see or map it: it holds the race of a person
  /// @param samples different cells that are not blank
  /// @param values how often each different cell is there
  public record Column(
      String name, boolean isClosed, List<String> samples, Map<String, Integer> values) {
    @Override
    public String toString() {
      return "Column[not shown]";
    }
  }

  /// @param names of the columns, as the header has them
  static FileSurvey of(Content content, List<String> names, Reading reading) {
    var open = names.stream().filter(name -> !ColumnName.tellsOfRace(name)).toList();
    var cells = new Cells(open);
    var isWhole = true;
    try (var file = reading.open(content, cells)) {
      while (file.hasNext() && cells.lines < MOST_LINES) {
        file.next(AT_ONCE);
      }
      isWhole = !file.hasNext();
    }
    return new FileSurvey(names.stream().map(cells::column).toList(), cells.lines, isWhole);
  }

  /// Hears every cell of the columns that may be seen.
  private static final class Cells implements ImportFormat {
    private final List<String> open;
    private final Map<String, Map<String, Integer>> values = new HashMap<>();
    private int lines;

    Cells(List<String> open) {
      this.open = open;
      open.forEach(name -> values.put(name, new LinkedHashMap<>()));
    }

    Column column(String name) {
      var all = values.getOrDefault(name, Map.of());
      return new Column(
          name,
          !open.contains(name),
          all.keySet().stream().limit(SAMPLES).toList(),
          new LinkedHashMap<>(all));
    }

    @Override
    public Translated translate(Map<String, String> row) {
      lines++;
      row.forEach((name, whole) -> {
        var cell = whole.substring(0, Math.min(whole.length(), LONGEST_VALUE));
        var counts = values.getOrDefault(name, new HashMap<>());
        if (!cell.isEmpty() && (counts.size() < MOST_VALUES || counts.containsKey(cell))) {
          counts.merge(cell, 1, Integer::sum);
        }
      });
      return new Translated(Map.of(), List.of());
    }

    @Override
    public String name() {
      return "survey";
    }

    @Override
    public List<String> requiredColumns() {
      return open;
    }

    @Override
    public List<String> optionalColumns() {
      return List.of();
    }

    @Override
    public String referenceColumn() {
      return "";
    }

    @Override
    public String listPrefix() {
      return "";
    }

    @Override
    public Answers answers(Map<String, String> row) {
      return Answers.NONE;
    }
  }

  /// The values of a mapped column that stand for a code, the most frequent first.
  public List<Map.Entry<String, Integer>> valuesOf(MappedColumn column) {
    var counts = new LinkedHashMap<String, Integer>();
    columns.stream()
        .filter(one -> one.name().equals(column.name()))
        .forEach(one ->
            one.values()
                .forEach((cell, count) ->
                    column
                        .answers(cell)
                        .forEach(value -> counts.merge(value, count, Integer::sum))));
    var sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    return sorted;
  }
}
