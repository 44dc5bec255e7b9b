package org.alliance.intake.adapter.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alliance.intake.application.imports.UnreadableFile;

/// Tells from a file's first bytes what it is, if it is not text. File signatures are those of the
/// formats' own specifications.
final class FileSignature {
  /// In bytes.
  static final int HEAD = 4096;

  /// Pairs of bytes that have to look alike before a file without a mark is taken for UTF-16.
  private static final int PAIRS = 8;

  private record Known(String bytes, String what) {}

  private static final List<Known> BINARY =
      List.of(
          new Known("\u00D0\u00CF\u0011\u00E0", "an old Excel workbook (.xls)"),
          new Known("%PDF", "a PDF document"),
          new Known("{\\rtf", "a rich-text document (.rtf)"),
          new Known("\u001F\u008B", "a gzip archive"),
          new Known("7z\u00BC\u00AF", "a 7-Zip archive"),
          new Known("Rar!", "a RAR archive"),
          new Known("\u0089PNG", "an image"),
          new Known("\u00FF\u00D8\u00FF", "an image"));

  /// How the characters of a text are stored in bytes.
  enum Units {
    ONE_BYTE,
    UTF_16_LITTLE_ENDIAN,
    UTF_16_BIG_ENDIAN
  }

  private final byte[] head;

  FileSignature(byte[] head) {
    this.head = head.clone();
  }

  /// @throws UnreadableFile that names what the file is, if it is not text
  Units requireText() {
    if (head.length == 0) {
      throw new UnreadableFile(
          "empty-file", "The file is empty. Send one with a header and at least one row");
    }
    if (startsWith("\u00FF\u00FE\0\0") || startsWith("\0\0\u00FE\u00FF")) {
      throw new UnreadableFile(
          "not-utf-8", "The file is UTF-32. Save it as CSV UTF-8 and send it again");
    }
    if (startsWith("\u00FF\u00FE") || hasZeroAt(1)) {
      return Units.UTF_16_LITTLE_ENDIAN;
    }
    if (startsWith("\u00FE\u00FF") || hasZeroAt(0)) {
      return Units.UTF_16_BIG_ENDIAN;
    }
    requireNoBinary();
    requireNoMarkup();
    return Units.ONE_BYTE;
  }

  private void requireNoBinary() {
    if (startsWith("PK\u0003\u0004")) {
      throw notCsv(
          latin1().contains("xl/") || latin1().contains("[Content_Types].xml")
              ? "an Excel workbook (.xlsx)"
              : "a zip archive");
    }
    for (var known : BINARY) {
      if (startsWith(known.bytes())) {
        throw notCsv(known.what());
      }
    }
    if (latin1().indexOf('\0') >= 0) {
      throw notCsv("a binary file");
    }
  }

  private void requireNoMarkup() {
    var text = latin1().replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<table")) {
      throw notCsv("a web page (HTML)");
    }
    if (text.startsWith("<")) {
      throw notCsv("XML or another document in markup");
    }
    if (text.startsWith("{") || text.startsWith("[{")) {
      throw notCsv("JSON");
    }
  }

  private static UnreadableFile notCsv(String what) {
    return new UnreadableFile(
        "not-csv",
        "The file is " + what + " and not CSV. Open it, save the sheet as CSV UTF-8 and send that");
  }

  /// Whether every second byte, from this one on, is zero and no other is: ASCII text in UTF-16.
  private boolean hasZeroAt(int offset) {
    var looked = Math.min(head.length, 2 * PAIRS * 4);
    if (looked < 2 * PAIRS) {
      return false;
    }
    for (var at = 0; at < looked - 1; at++) {
      if ((head[at] == 0) != (at % 2 == offset)) {
        return false;
      }
    }
    return true;
  }

  private boolean startsWith(String bytes) {
    return latin1().startsWith(bytes);
  }

  private String latin1() {
    return new String(head, StandardCharsets.ISO_8859_1);
  }
}
