package org.alliance.intake.adapter.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.domain.question.Answers;

/// Reads files of the project's own format in tests.
final class CsvFiles {
  static final String HEADER =
      "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,name,narrative";

  private CsvFiles() {}

  static List<Row> read(byte[] content, ImportFormat format) {
    try (var file = new CsvImportFile(() -> new ByteArrayInputStream(content), format)) {
      var rows = new ArrayList<Row>();
      while (file.hasNext()) {
        rows.addAll(file.next(3));
      }
      return rows;
    }
  }

  static List<Row> read(String content) {
    return read(content.getBytes(UTF_8), new AllianceFormat());
  }

  static List<Answers> drafts(byte[] content) {
    return drafts(read(content, new AllianceFormat()));
  }

  static List<Answers> drafts(String content) {
    return drafts(read(content));
  }

  static String row(String reference, String name, String narrative) {
    return reference + ",2025-12-09,WA,assault,slur,person,ko," + name + "," + narrative;
  }

  static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  static byte[] joined(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static List<Answers> drafts(List<Row> rows) {
    return rows.stream()
        .flatMap(
            row -> row instanceof Row.Answered(_, var draft) ? Stream.of(draft) : Stream.empty())
        .toList();
  }
}
