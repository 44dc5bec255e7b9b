package org.alliance.intake.adapter.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.intake.adapter.csv.CsvRecords.CsvRecord;
import org.alliance.intake.application.Fault;
import org.alliance.intake.application.ImportFile;
import org.alliance.intake.application.ImportFormat;
import org.alliance.intake.application.UnreadableFile;

/// A CSV file in one of the formats. Cells of columns that the format does not name are never
/// looked at.
final class CsvImportFile implements ImportFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CsvRecords records;
  private final ImportFormat format;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int width;

  CsvImportFile(InputStream content, ImportFormat format) {
    this.format = format;
    records = new CsvRecords(content);
    var header =
        records.next().flatMap(CsvRecord::text).flatMap(CsvImportFile::cells).orElse(List.of());
    width = header.size();
    var wanted =
        Stream.concat(format.requiredColumns().stream(), format.optionalColumns().stream())
            .toList();
    for (var position = 0; position < width; position++) {
      var name = header.get(position).replace(BYTE_ORDER_MARK, "").strip();
      if (wanted.contains(name)) {
        positions.putIfAbsent(name, position);
      }
    }
  }

  @Override
  public void requireColumns() {
    var missing =
        format.requiredColumns().stream().filter(name -> !positions.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          "missing-column",
          "The first line has to name these columns too: " + String.join(", ", missing));
    }
  }

  @Override
  public void skipRows(int count) {
    for (var skipped = 0; skipped < count; skipped++) {
      records.next();
    }
  }

  @Override
  public List<Row> next(int count) {
    var rows = new ArrayList<Row>();
    for (var record = records.next(); record.isPresent(); record = records.next()) {
      rows.add(row(record.get()));
      if (rows.size() == count) {
        break;
      }
    }
    return rows;
  }

  @Override
  public void close() {
    records.close();
  }

  private Row row(CsvRecord record) {
    var cells = record.text().flatMap(CsvImportFile::cells);
    if (cells.isEmpty()) {
      return new Row.Unreadable(
          record.line(),
          new Fault(
              "",
              "unreadable-line",
              "The line is not CSV in UTF-8; check its quotes and its encoding"));
    }
    if (cells.get().size() != width) {
      return new Row.Unreadable(
          record.line(),
          new Fault(
              "",
              "wrong-column-count",
              "The line has "
                  + cells.get().size()
                  + " cells and the header has "
                  + width
                  + "; quote cells that hold commas"));
    }
    var row = new HashMap<String, String>();
    positions.forEach((name, position) -> row.put(name, cells.get().get(position).strip()));
    return new Row.Drafted(record.line(), format.draft(row));
  }

  private static Optional<List<String>> cells(String record) {
    try (var reader = CsvReader.builder().ofCsvRecord(record)) {
      return reader.stream().findFirst().map(de.siegmar.fastcsv.reader.CsvRecord::getFields);
    } catch (CsvParseException malformed) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
