package org.alliance.intake.application.imports;

import java.io.InputStream;
import java.util.List;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.question.Answers;

/// An open file, read from the top. Its *lines* are the records after the header: what is between
/// quotes may go on over several physical lines and belongs to the line it starts on. Blank lines
/// are lines, too. The header and a `sep=` line are none.
public interface ImportFile extends AutoCloseable {
  /// The content of one or more lines. Every line of a file is in exactly one row.
  sealed interface Row {
    /// @param lines the physical lines on which its lines start, in the order of the file; several
    ///   if rows of one incident were joined
    record Answered(List<Integer> lines, Answers answers) implements Row {
      public Answered {
        lines = List.copyOf(lines);
      }
    }

    record Unreadable(int line, Fault fault) implements Row {}

    /// It can be read, and what it says has no place in a report.
    record Refused(List<Integer> lines, List<Fault> faults) implements Row {
      public Refused {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
      }
    }

    /// It has no cell with anything in it.
    record Blank(int line) implements Row {}
  }

  /// The content of a file, each time from the top.
  @FunctionalInterface
  interface Content {
    InputStream open();
  }

  /// How the names of a file's columns are read.
  @FunctionalInterface
  interface Columns {
    /// As the header has them, without blank ones.
    ///
    /// @throws UnreadableFile if there is no header, or one with a name twice
    List<String> of(Content content);
  }

  /// How files are read.
  @FunctionalInterface
  interface Reading {
    /// Looks through the whole file first.
    ///
    /// @throws UnreadableFile that says what is wrong with the file, if its meaning is not certain
    ImportFile open(Content content, ImportFormat format);
  }

  /// Passes over lines whose rows were taken in before. Rows of an incident that is not complete
  /// there are kept for [#next].
  void skip(long lines);

  /// False after the last line.
  boolean hasNext();

  /// Reads so many lines, fewer at the end, and gives the rows that are complete then. An incident
  /// with several lines comes with its last.
  List<Row> next(int lines);

  @Override
  void close();
}
