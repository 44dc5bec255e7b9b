package org.alliance.firm.adapter.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliance.firm.application.roster.RosterRow;

/// The rows of a roster in CSV. Its first line names the columns, in any order; commas, semicolons
/// and tabs separate them.
final class RosterFile {
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "lawyer", "id", "license", "admissions", "licenses", "admissions", "practice", "areas");
  private static final List<String> REQUIRED = List.of("id", "languages", "admissions", "areas");

  private RosterFile() {}

  /// @param missing columns that the first line does not name
  record Content(List<RosterRow> rows, List<String> missing) {
    Content {
      rows = List.copyOf(rows);
      missing = List.copyOf(missing);
    }
  }

  /// Empty if the text is no CSV.
  static Optional<Content> read(String text) {
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (var records =
        CsvReader.builder()
            .fieldSeparator(separator(plain))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(plain)) {
      var all = records.stream().toList();
      return Optional.of(all.isEmpty() ? new Content(List.of(), REQUIRED) : content(all));
    } catch (CsvParseException malformed) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static char separator(String text) {
    var head = text.lines().findFirst().orElse("");
    if (head.indexOf('\t') >= 0) {
      return '\t';
    }
    return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
  }

  private static Content content(List<CsvRecord> records) {
    var columns =
        records.getFirst().getFields().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .map(name -> SYNONYMS.getOrDefault(name, name))
            .toList();
    var missing = REQUIRED.stream().filter(name -> !columns.contains(name)).toList();
    var rows = new ArrayList<RosterRow>();
    records.stream()
        .skip(1)
        .filter(record -> record.getFields().stream().anyMatch(cell -> !cell.isBlank()))
        .forEach(record ->
            rows.add(
                new RosterRow(
                    (int) record.getStartingLineNumber(),
                    cell(record, columns, "id"),
                    cell(record, columns, "kind"),
                    cell(record, columns, "languages"),
                    cell(record, columns, "admissions"),
                    cell(record, columns, "areas"))));
    return new Content(rows, missing);
  }

  private static String cell(CsvRecord record, List<String> columns, String name) {
    var at = columns.indexOf(name);
    return at < 0 || at >= record.getFieldCount() ? "" : record.getField(at).strip();
  }
}
