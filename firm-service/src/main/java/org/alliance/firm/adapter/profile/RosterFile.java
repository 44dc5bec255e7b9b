package org.alliance.firm.adapter.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.firm.application.roster.RosterRow;

/// The rows of a roster in CSV. Its first line that is not blank names the columns, in any order;
/// commas, semicolons and tabs separate them, or what a `sep=` line names.
final class RosterFile {
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "lawyer", "id", "license", "admissions", "licenses", "admissions", "practice", "areas");
  private static final List<String> REQUIRED = List.of("id", "languages", "admissions", "areas");
  private static final List<String> KNOWN =
      List.of("id", "kind", "languages", "admissions", "areas");

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile(
          "\uFEFF*\"?sep=([^\\p{L}\\p{N}\"\r\n])\"?[,;]*(?=[\r\n])", Pattern.CASE_INSENSITIVE);

  private RosterFile() {}

  /// @param missing columns that the first line does not name
  /// @param twice columns that it names twice
  record Content(List<RosterRow> rows, List<String> missing, List<String> twice) {
    Content {
      rows = List.copyOf(rows);
      missing = List.copyOf(missing);
      twice = List.copyOf(twice);
    }
  }

  /// The text of a file in UTF-8, or in UTF-16 with a mark of byte order, as spreadsheets write
  /// "Unicode text". Empty if it is neither, as a workbook or a file of an older encoding is.
  static Optional<String> text(byte[] file) {
    var isUtf16 =
        file.length > 1
            && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
                || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF));
    try {
      // A decoder that is made by hand refuses wrong bytes. A string's own replaces them.
      var text =
          (isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
              .newDecoder()
              .decode(ByteBuffer.wrap(file))
              .toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException neither) {
      return Optional.empty();
    }
  }

  /// Empty if the text is no CSV.
  static Optional<Content> read(String text) {
    // An open quotation mark would make one cell of all lines behind it: their people would be
    // gone.
    if (text.chars().filter(sign -> sign == '"').count() % 2 != 0) {
      return Optional.empty();
    }
    var named = SEPARATOR_LINE.matcher(text);
    var isNamed = named.lookingAt();
    try (var records =
        CsvReader.builder()
            .fieldSeparator(isNamed ? named.group(1).charAt(0) : separator(text))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.replaceFirst("^\uFEFF+", ""))) {
      var all = records.stream().skip(isNamed ? 1 : 0).filter(record -> !isBlank(record)).toList();
      return Optional.of(
          all.isEmpty() ? new Content(List.of(), REQUIRED, List.of()) : content(all));
    } catch (CsvParseException malformed) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static char separator(String text) {
    var head = text.lines().filter(line -> !visible(line).isEmpty()).findFirst().orElse("");
    if (head.indexOf('\t') >= 0) {
      return '\t';
    }
    return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
  }

  private static Content content(List<CsvRecord> records) {
    var columns =
        records.getFirst().getFields().stream()
            .map(name -> visible(Normalizer.normalize(name, Normalizer.Form.NFKC)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .map(name -> SYNONYMS.getOrDefault(name, name))
            .toList();
    var missing = REQUIRED.stream().filter(name -> !columns.contains(name)).toList();
    var twice = KNOWN.stream().filter(name -> Collections.frequency(columns, name) > 1).toList();
    var rows = new ArrayList<RosterRow>();
    records.stream()
        .skip(1)
        .forEach(record ->
            rows.add(
                new RosterRow(
                    (int) record.getStartingLineNumber(),
                    cell(record, columns, "id"),
                    cell(record, columns, "kind"),
                    cell(record, columns, "languages"),
                    cell(record, columns, "admissions"),
                    cell(record, columns, "areas"),
                    hasMore(record, columns.size()))));
    return new Content(rows, missing, twice);
  }

  private static String cell(CsvRecord record, List<String> columns, String name) {
    var at = columns.indexOf(name);
    return at < 0 || at >= record.getFieldCount() ? "" : visible(record.getField(at));
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(cell -> visible(cell).isEmpty());
  }

  /// Whether something stands behind the last column.
  private static boolean hasMore(CsvRecord record, int columns) {
    return record.getFields().stream().skip(columns).anyMatch(cell -> !visible(cell).isEmpty());
  }

  /// Without spaces of any width and what nobody sees around it.
  private static String visible(String cell) {
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

  private static boolean isInvisible(char sign) {
    return sign <= ' '
        || Character.isSpaceChar(sign)
        || Character.isISOControl(sign)
        || Character.getType(sign) == Character.FORMAT;
  }
}
