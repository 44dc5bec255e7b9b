package org.alliance.intake.adapter.csv;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Optional;
import org.alliance.intake.adapter.csv.TextLines.Line;

/// Cuts a CSV file into records. Every physical line belongs to exactly one record. A record may
/// span lines inside quotes; if a quote is not closed within [#MOST_LINES] lines, only the line it
/// stands on is given up and reading goes on with the next, so that one bad quote never swallows a
/// file.
final class CsvRecords implements AutoCloseable {
  static final int MOST_LINES = 200;

  /// @param line the physical line on which it starts, from 1
  /// @param lines how many physical lines it has
  /// @param text empty if the record cannot be read; lines inside are parted by line feeds
  record CsvRecord(int line, int lines, Optional<String> text) {}

  private final TextLines content;
  private final char delimiter;
  private final ArrayDeque<Line> ahead = new ArrayDeque<>();
  private int line = 1;

  CsvRecords(TextLines content, char delimiter) {
    this.content = content;
    this.delimiter = delimiter;
  }

  static CsvRecords open(InputStream content, Optional<Charset> olderEncoding, char delimiter) {
    return new CsvRecords(TextLines.open(content, olderEncoding), delimiter);
  }

  /// The next record, which may be a blank line; empty at the end of the file.
  Optional<CsvRecord> next() {
    var first = ahead.isEmpty() ? content.next() : ahead.removeFirst();
    if (first == null) {
      return Optional.empty();
    }
    var startedOn = line;
    var text = complete(first);
    return Optional.of(new CsvRecord(startedOn, line - startedOn, text));
  }

  /// Whether the encoding of what was read is certain.
  EncodingTally tally() {
    return content.tally();
  }

  private Optional<String> complete(Line first) {
    line++;
    if (first.text().isEmpty()) {
      return Optional.empty();
    }
    var quotes = new Quotes(delimiter);
    quotes.read(first.text().get());
    if (!quotes.areOpen()) {
      return first.text();
    }
    var record = new StringBuilder(first.text().get());
    var taken = new ArrayDeque<Line>();
    while (quotes.areOpen()
        && taken.size() < MOST_LINES
        && record.length() <= TextLines.LONGEST_LINE) {
      var more = ahead.isEmpty() ? content.next() : ahead.removeFirst();
      if (more == null) {
        break;
      }
      taken.add(more);
      if (more.text().isEmpty()) {
        break;
      }
      record.append('\n').append(more.text().get());
      quotes.read(more.text().get());
    }
    if (quotes.areClosed()) {
      line += taken.size();
      return Optional.of(record.toString());
    }
    while (!taken.isEmpty()) {
      ahead.addFirst(taken.removeLast());
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    content.close();
  }

  /// Follows the quotes of a record, line after line. A quote opens where a cell begins and closes
  /// where one ends, spaces aside; elsewhere in a cell without quotes it is a character.
  private static final class Quotes {
    private enum At {
      CELL_START,
      PLAIN,
      QUOTED,
      QUOTE_IN_QUOTED,
      AFTER_QUOTED,
      BROKEN
    }

    private final char delimiter;
    private At at = At.CELL_START;

    Quotes(char delimiter) {
      this.delimiter = delimiter;
    }

    void read(String text) {
      for (var index = 0; index < text.length() && at != At.BROKEN; index++) {
        at = after(text.charAt(index));
      }
    }

    private At after(char next) {
      return switch (at) {
        case CELL_START ->
            next == '"' ? At.QUOTED : isDelimiter(next) || isSpace(next) ? At.CELL_START : At.PLAIN;
        case PLAIN -> isDelimiter(next) ? At.CELL_START : At.PLAIN;
        case QUOTED -> next == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
        case QUOTE_IN_QUOTED -> next == '"' ? At.QUOTED : afterQuoted(next);
        case AFTER_QUOTED -> afterQuoted(next);
        case BROKEN -> At.BROKEN;
      };
    }

    private At afterQuoted(char next) {
      return isDelimiter(next) ? At.CELL_START : isSpace(next) ? At.AFTER_QUOTED : At.BROKEN;
    }

    private boolean isDelimiter(char next) {
      return next == delimiter;
    }

    private static boolean isSpace(char next) {
      return next == ' ';
    }

    /// The next line belongs to the record.
    boolean areOpen() {
      return at == At.QUOTED;
    }

    boolean areClosed() {
      return at != At.QUOTED && at != At.BROKEN;
    }
  }
}
