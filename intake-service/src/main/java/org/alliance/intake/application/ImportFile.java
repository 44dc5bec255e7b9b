package org.alliance.intake.application;

import java.io.InputStream;
import java.util.List;

/// An open file, read from the top.
public interface ImportFile extends AutoCloseable {
  /// One record of the file.
  sealed interface Row {
    record Drafted(int line, ReportDraft draft) implements Row {}

    record Unreadable(int line, Fault fault) implements Row {}
  }

  /// How files are read.
  @FunctionalInterface
  interface Reading {
    ImportFile open(InputStream content, ImportFormat format);
  }

  /// @throws UnreadableFile that names the columns that are missing
  void requireColumns();

  void skipRows(int count);

  /// The next rows, fewer at the end, none after it.
  List<Row> next(int count);

  @Override
  void close();
}
