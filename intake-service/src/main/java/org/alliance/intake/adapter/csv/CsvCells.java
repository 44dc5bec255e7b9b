package org.alliance.intake.adapter.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/// The cells of one record, and what is left of a cell without what nobody sees.
final class CsvCells {
  private final CsvReader.CsvReaderBuilder strict;
  private final CsvReader.CsvReaderBuilder trimming;

  CsvCells(char delimiter) {
    strict = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false);
    trimming =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .trimWhitespacesAroundQuotes(true);
  }

  /// Empty if the record is not exactly one of well-formed CSV.
  Optional<List<String>> of(String record) {
    if (record.isEmpty()) {
      return Optional.of(List.of(""));
    }
    try {
      var reader = record.indexOf('"') < 0 ? strict : trimming;
      return Optional.of(reader.ofSingleCsvRecord(record).getFields());
    } catch (CsvParseException malformed) {
      return Optional.empty();
    }
  }

  static boolean areBlank(List<String> cells) {
    return cells.stream().allMatch(cell -> stripped(cell).isEmpty());
  }

  /// Without spaces, control and zero-width characters around it.
  static String stripped(String cell) {
    var from = 0;
    var to = cell.length();
    while (from < to && isInvisible(cell.charAt(from))) {
      from++;
    }
    while (from < to && isInvisible(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  /// A code without anything invisible in it or around it.
  static String code(String cell) {
    var visible = stripped(cell);
    return visible.chars().anyMatch(next -> Character.getType(next) == Character.FORMAT)
        ? visible.replaceAll("\\p{Cf}", "")
        : visible;
  }

  /// Spaces of any width, no-break ones too, line ends, controls, and what has no width at all.
  private static boolean isInvisible(char next) {
    return next <= ' ' || (next > '~' && isWideOrWithoutWidth(next));
  }

  private static boolean isWideOrWithoutWidth(char next) {
    return Character.isSpaceChar(next)
        || Character.isISOControl(next)
        || Character.getType(next) == Character.FORMAT;
  }
}
