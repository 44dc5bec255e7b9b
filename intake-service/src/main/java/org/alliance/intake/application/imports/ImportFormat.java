package org.alliance.intake.application.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.ColumnJoin;

/// A CSV format that reports come in.
public interface ImportFormat {
  /// The name by which it is asked for.
  String name();

  /// The columns without which a file cannot be read. Only columns that are named here or in
  /// [#optionalColumns] are ever looked at.
  List<String> requiredColumns();

  List<String> optionalColumns();

  /// Other names under which files have a column, each with the column that it stands for.
  default Map<String, String> otherNames() {
    return Map.of();
  }

  /// The column that names the incident. Rows of a file with the same name are one report.
  String referenceColumn();

  /// The prefix of all list names of this format, so that no two formats share a list: "" for the
  /// project's own, whose references are those of other channels, too; else as `fbi/`.
  String listPrefix();

  /// How rows of one incident are joined in this column.
  default ColumnJoin joinOf(String column) {
    return ColumnJoin.FIRST;
  }

  /// The code that a cell stands for in a column of [#joinOf], however it is spelt; empty if it is
  /// none.
  default Optional<String> codeOf(String column, String cell) {
    return Optional.of(cell);
  }

  /// The column of the story, which takes what joined rows tell differently; empty if the format
  /// has none. A file need not have it.
  default Optional<String> storyColumn() {
    return Optional.empty();
  }

  /// The encoding that files of this format have if they are not UTF-8; empty if it is not certain.
  default Optional<Charset> olderEncoding() {
    return Optional.empty();
  }

  /// A row in the words of the project's own format.
  ///
  /// @param cells as [#joinOf] and [#answers] take them
  /// @param faults for which the row is refused
  record Translated(Map<String, String> cells, List<Fault> faults) {
    public Translated {
      faults = List.copyOf(faults);
    }
  }

  /// @param row the cells of the columns above, by name; an absent column is an empty cell
  default Translated translate(Map<String, String> row) {
    return new Translated(row, List.of());
  }

  /// @param row one or several joined rows, as [#translate] gave them
  Answers answers(Map<String, String> row);
}
