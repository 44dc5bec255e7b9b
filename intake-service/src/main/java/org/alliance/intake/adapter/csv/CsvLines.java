package org.alliance.intake.adapter.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.adapter.csv.CsvRecords.CsvRecord;
import org.alliance.intake.application.imports.ImportFile.Content;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.imports.UnreadableFile;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reading.WrittenReference;

/// The lines of a file: its records without header and `sep=`, with their cells by column.
final class CsvLines implements AutoCloseable {
  private static final Fault UNREADABLE =
      new Fault(
          "", "unreadable-line", "The line is not CSV in UTF-8; check its quotes and its encoding");

  private final CsvRecords records;
  private final CsvHeader header;
  private final CsvCells cellsOf;
  private final ImportFormat format;
  private int recordNumber;
  private int number;

  CsvLines(Content content, CsvHeader header, ImportFormat format) {
    this.header = header;
    this.format = format;
    cellsOf = new CsvCells(header.delimiter());
    records = CsvRecords.open(content.open(), format.olderEncoding(), header.delimiter());
  }

  /// One line.
  ///
  /// @param number among the lines of the file, from 0
  /// @param line the physical line on which it starts, from 1
  /// @param text as it is in the file
  /// @param cells by column; none if it is blank, has a fault, or waits
  /// @param reference empty if it has none
  record CsvLine(
      int number,
      int line,
      String text,
      Map<String, String> cells,
      boolean isBlank,
      Optional<Fault> fault,
      String reference) {
    /// 0 if it has none.
    long referenceHash() {
      return reference.isEmpty() ? 0 : RepeatedReferences.hash(reference);
    }

    int size() {
      return text.length();
    }

    /// As little of it as is needed to read it again.
    CsvLine waiting() {
      return new CsvLine(number, line, text, Map.of(), false, Optional.empty(), "");
    }

    @Override
    public String toString() {
      return "CsvLine[not shown]";
    }
  }

  Optional<CsvLine> next() {
    while (true) {
      var record = records.next();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      if (!header.isOneOf(recordNumber++)) {
        return Optional.of(read(record.get()));
      }
    }
  }

  /// @throws UnreadableFile if the encoding of what was read is not certain
  void requireCertainEncoding() {
    records.tally().requireUtf8();
  }

  static UnreadableFile noRows() {
    return new UnreadableFile(
        "no-rows", "The file has a header and no rows. Send one with at least one row");
  }

  /// A line that waited.
  CsvLine read(CsvLine waited) {
    return read(waited.number(), waited.line(), Optional.of(waited.text()));
  }

  private CsvLine read(CsvRecord record) {
    return read(number++, record.line(), record.text());
  }

  private CsvLine read(int numberOf, int line, Optional<String> text) {
    var cells = text.flatMap(cellsOf::of);
    if (cells.isEmpty()) {
      return faulty(numberOf, line, UNREADABLE);
    }
    if (CsvCells.areBlank(cells.get())) {
      return new CsvLine(numberOf, line, "", Map.of(), true, Optional.empty(), "");
    }
    var fault = widthFault(cells.get());
    if (fault.isPresent()) {
      return faulty(numberOf, line, fault.get());
    }
    var row = new HashMap<String, String>();
    header
        .positions()
        .forEach((name, position) ->
            row.put(
                name,
                position < cells.get().size() ? CsvCells.stripped(cells.get().get(position)) : ""));
    return new CsvLine(numberOf, line, text.get(), row, false, Optional.empty(), reference(row));
  }

  private String reference(Map<String, String> row) {
    var written = CsvCells.code(row.getOrDefault(format.referenceColumn(), ""));
    return WrittenReference.namesAReport(written) ? written : "";
  }

  private static CsvLine faulty(int numberOf, int line, Fault fault) {
    return new CsvLine(numberOf, line, "", Map.of(), false, Optional.of(fault), "");
  }

  /// Cells may be missing at the end if only optional columns lose theirs, and may be too many if
  /// nothing is in them.
  private Optional<Fault> widthFault(List<String> cells) {
    var surplus = cells.subList(Math.min(header.width(), cells.size()), cells.size());
    if (!CsvCells.areBlank(surplus)) {
      return Optional.of(wrongCount(cells, "quote cells that hold " + nameOf(header.delimiter())));
    }
    var missing =
        format.requiredColumns().stream()
            .filter(column ->
                header.positions().getOrDefault(column, Integer.MAX_VALUE) >= cells.size())
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(wrongCount(cells, "it lacks " + String.join(", ", missing)));
  }

  private Fault wrongCount(List<String> cells, String advice) {
    return new Fault(
        "",
        "wrong-column-count",
        "The line has %d cells and the header has %d; %s"
            .formatted(cells.size(), header.width(), advice));
  }

  private static String nameOf(char delimiter) {
    return switch (delimiter) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "the separator";
    };
  }

  @Override
  public void close() {
    records.close();
  }
}
