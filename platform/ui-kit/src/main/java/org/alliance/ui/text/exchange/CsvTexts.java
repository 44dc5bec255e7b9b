package org.alliance.ui.text.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.alliance.ui.text.exchange.TextFile.TextRow;

/// CSV as spreadsheets write it: UTF-8 with a byte order mark, lines that end in CRLF. A
/// spreadsheet may have changed the separator and the order of the columns.
final class CsvTexts {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> NEEDED = List.of("bundle", "key", "english", "text", "state");

  /// The language stands in the name only, which a browser may have lengthened: `texts_ko (1).csv`.
  private static final Pattern LANGUAGE =
      Pattern.compile("^texts_([a-z]{2,3}(?:-[A-Z][a-z]{3})?)(?![A-Za-z])");

  private CsvTexts() {}

  static String written(List<SourceText> texts) {
    var written = new StringWriter().append(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().build(written)) {
      csv.writeRecord("bundle", "key", "english", "text", "state", "longest", "note");
      for (var text : texts) {
        var english = text.english();
        csv.writeRecord(
            text.bundle(),
            english.key(),
            english.text(),
            text.text(),
            text.state().code(),
            String.valueOf(english.longest()),
            text.note());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }

  static TextFile read(String name, byte[] content) {
    var language = LANGUAGE.matcher(name);
    if (!language.find()) {
      return TextFile.unreadable(
          name,
          "The name of the file does not tell its language.",
          "Name it as it was exported, such as texts_ko.csv.");
    }
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return records(name, language.group(1), text.replaceFirst("^" + BYTE_ORDER_MARK, ""));
    } catch (CharacterCodingException notUtf8) {
      return TextFile.unreadable(
          name, "The file is not in UTF-8.", "Save it in the format \"CSV UTF-8\".");
    } catch (CsvParseException | IllegalArgumentException malformed) {
      return TextFile.unreadable(
          name,
          "The file is not CSV: " + malformed.getMessage() + ".",
          "Export the texts again, and put the translations in there.");
    }
  }

  private static TextFile records(String name, String language, String text) {
    var header = text.lines().findFirst().orElse("");
    var reader =
        CsvReader.builder()
            .fieldSeparator(separator(header))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text);
    var records = reader.stream().toList();
    var lacking =
        NEEDED.stream()
            .filter(column -> records.isEmpty() || !records.getFirst().getHeader().contains(column))
            .toList();
    return lacking.isEmpty()
        ? new TextFile(name, language, records.stream().map(CsvTexts::row).toList(), List.of())
        : TextFile.unreadable(
            name,
            "The first line lacks " + String.join(", ", lacking) + ".",
            "Keep the first line and its columns as they were exported.");
  }

  private static TextRow row(NamedCsvRecord of) {
    return new TextRow(
        cell(of, "bundle"),
        cell(of, "key"),
        cell(of, "english"),
        cell(of, "text"),
        cell(of, "state"));
  }

  /// A spreadsheet ends a line within a cell as it ends its own lines.
  private static String cell(NamedCsvRecord of, String column) {
    return of.findField(column).orElse("").replace("\r\n", "\n");
  }

  /// Where a comma stands in numbers, spreadsheets put semicolons between cells. Some write tabs.
  private static char separator(String header) {
    if (header.indexOf('\t') >= 0) {
      return '\t';
    }
    return header.indexOf(';') >= 0 ? ';' : ',';
  }
}
