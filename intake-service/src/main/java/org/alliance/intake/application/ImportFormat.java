package org.alliance.intake.application;

import java.util.List;
import java.util.Map;

/// A CSV format that reports come in.
public interface ImportFormat {
  /// The name by which it is asked for.
  String name();

  /// The columns without which a file cannot be read. Only columns that are named here or in
  /// [#optionalColumns] are ever looked at.
  List<String> requiredColumns();

  List<String> optionalColumns();

  /// @param row the cells of the columns above, by name; an absent column is an empty cell
  ReportDraft draft(Map<String, String> row);
}
