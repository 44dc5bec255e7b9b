package org.alliance.intake.adapter.csv;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.intake.application.imports.ImportFile.Content;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.imports.UnreadableFile;

/// The header of a file: where its columns are, and what parts them. Names are compared without
/// case; spaces and hyphens in them are underscores.
///
/// @param number that of the header among the file's records, from 0
/// @param separatorLine the number of a `sep=` record; -1 if there is none
/// @param width in cells, without empty ones at the end
/// @param positions of the format's columns
record CsvHeader(
    char delimiter, int number, int separatorLine, int width, Map<String, Integer> positions) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([^\\p{L}\\p{N}\"])\"?,*\\s*", Pattern.CASE_INSENSITIVE);

  /// Lines before the header that may be blank.
  private static final int MOST_BLANK = 100;

  CsvHeader {
    positions = Map.copyOf(positions);
  }

  /// Reads the header by each delimiter; the one by which all columns are there is the file's.
  ///
  /// @throws UnreadableFile that names the columns that are missing
  static CsvHeader of(Content content, ImportFormat format) {
    var found = new ArrayList<CsvHeader>();
    for (var delimiter : delimiters(content, format.olderEncoding())) {
      read(content, format, delimiter).ifPresent(found::add);
    }
    var best =
        found.stream()
            .max(Comparator.comparingInt(header -> header.requiredOf(format)))
            .orElseThrow(CsvHeader::empty);
    best.requireColumns(format);
    return best;
  }

  /// The names of the columns, by the delimiter that finds most of them.
  ///
  /// @throws UnreadableFile if there are none, or one is there twice
  static List<String> names(Content content) {
    var found =
        delimiters(content, Optional.empty()).stream()
            .flatMap(delimiter -> first(content, Optional.empty(), delimiter).stream())
            .map(first -> first.cells().stream().map(CsvCells::stripped).toList())
            .max(
                Comparator.comparingLong(
                    cells -> cells.stream().filter(cell -> !cell.isEmpty()).count()))
            .orElseThrow(CsvHeader::empty)
            .stream()
            .filter(cell -> !cell.isEmpty())
            .toList();
    if (found.isEmpty()) {
      throw empty();
    }
    var twice = new TreeSet<String>();
    var seen = new TreeSet<String>();
    found.stream().filter(name -> !seen.add(plain(name))).forEach(twice::add);
    requireOnce(twice);
    return found;
  }

  private static UnreadableFile empty() {
    return new UnreadableFile(
        "empty-file", "The file has only blank lines. Send one with a header and at least one row");
  }

  /// A delimiter that the file names in a `sep=` line comes first.
  private static List<Character> delimiters(Content content, Optional<Charset> olderEncoding) {
    try (var records = CsvRecords.open(content.open(), olderEncoding, ',')) {
      for (var looked = 0; looked < MOST_BLANK; looked++) {
        var text = records.next().flatMap(CsvRecords.CsvRecord::text);
        if (text.isEmpty() || !CsvCells.stripped(text.get()).isEmpty()) {
          var named = text.map(SEPARATOR_LINE::matcher).filter(matcher -> matcher.matches());
          return named
              .map(matcher ->
                  Stream.concat(Stream.of(matcher.group(1).charAt(0)), DELIMITERS.stream())
                      .distinct()
                      .toList())
              .orElse(DELIMITERS);
        }
      }
    }
    return DELIMITERS;
  }

  /// The first record that is not blank.
  private record First(int number, int separatorLine, List<String> cells) {}

  private static Optional<CsvHeader> read(Content content, ImportFormat format, char delimiter) {
    return first(content, format.olderEncoding(), delimiter)
        .map(first -> of(delimiter, first.number(), first.separatorLine(), first.cells(), format));
  }

  private static Optional<First> first(
      Content content, Optional<Charset> olderEncoding, char delimiter) {
    var cellsOf = new CsvCells(delimiter);
    var separatorLine = -1;
    try (var records = CsvRecords.open(content.open(), olderEncoding, delimiter)) {
      for (var number = 0; number < MOST_BLANK; number++) {
        var record = records.next();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        if (record.get().text().isEmpty()) {
          records.tally().requireUtf8();
        }
        var text = record.get().text().orElse("?");
        if (separatorLine < 0 && SEPARATOR_LINE.matcher(text).matches()) {
          separatorLine = number;
        } else if (!isBlank(text)) {
          return Optional.of(
              new First(number, separatorLine, cellsOf.of(text).orElse(List.of("?"))));
        }
      }
    }
    return Optional.empty();
  }

  /// A line of any delimiters is blank: one of commas, too, in a file that is read by semicolons.
  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(next ->
            next == '"'
                || DELIMITERS.contains((char) next)
                || CsvCells.stripped(Character.toString(next)).isEmpty());
  }

  private static CsvHeader of(
      char delimiter, int number, int separatorLine, List<String> cells, ImportFormat format) {
    var wanted = new HashMap<String, String>();
    Stream.concat(format.requiredColumns().stream(), format.optionalColumns().stream())
        .forEach(column -> wanted.put(plain(column), column));
    var positions = new HashMap<String, Integer>();
    var twice = new TreeSet<String>();
    var width = 0;
    for (var position = 0; position < cells.size(); position++) {
      var name = plain(cells.get(position));
      width = name.isEmpty() ? width : position + 1;
      var column = wanted.get(name);
      if (column != null && positions.putIfAbsent(column, position) != null) {
        twice.add(column);
      }
    }
    requireOnce(twice);
    for (var other : format.otherNames().entrySet()) {
      for (var position = 0; position < cells.size(); position++) {
        if (plain(cells.get(position)).equals(plain(other.getKey()))) {
          positions.putIfAbsent(other.getValue(), position);
        }
      }
    }
    return new CsvHeader(delimiter, number, separatorLine, width, positions);
  }

  private static void requireOnce(Set<String> twice) {
    if (!twice.isEmpty()) {
      throw new UnreadableFile(
          "duplicate-column",
          "These columns are there twice; leave one of each: " + String.join(", ", twice));
    }
  }

  /// As columns are compared: full-width letters, no-break spaces and capitals are those that they
  /// stand for.
  private static String plain(String name) {
    return CsvCells.code(Normalizer.normalize(name, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Pd}_]+", "_");
  }

  private int requiredOf(ImportFormat format) {
    return (int) format.requiredColumns().stream().filter(positions::containsKey).count();
  }

  private void requireColumns(ImportFormat format) {
    var missing =
        format.requiredColumns().stream().filter(name -> !positions.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          "missing-column",
          "The first line has to name these columns too, parted by commas: "
              + String.join(", ", missing));
    }
  }

  /// Whether a record is none of the file's lines.
  boolean isOneOf(int recordNumber) {
    return recordNumber == number || recordNumber == separatorLine;
  }
}
