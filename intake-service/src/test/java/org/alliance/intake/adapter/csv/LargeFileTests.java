package org.alliance.intake.adapter.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.alliance.intake.adapter.csv.CsvFiles.HEADER;
import static org.alliance.intake.adapter.csv.CsvFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.junit.jupiter.api.Test;

/// A large file is never in memory whole: it is made while it is read.
class LargeFileTests {
  private static final int LINES = 200_000;

  @Test
  void isReadLineByLineAndEveryLineIsCounted() {
    var started = System.nanoTime();
    var lines = 0L;
    try (var file = new CsvImportFile(LargeFileTests::content, new AllianceFormat())) {
      while (file.hasNext()) {
        for (var row : file.next(64)) {
          lines += row instanceof Row.Answered(var joined, _) ? joined.size() : 1;
        }
      }
    }
    assertThat(lines).isEqualTo(LINES);
    System.out.printf(
        "[lines] %,d lines looked through and read in %.1f s%n",
        lines, (System.nanoTime() - started) / 1e9);
  }

  /// Every hundredth line has the reference of the line before.
  private static InputStream content() {
    var pieces = IntStream.range(-1, LINES / 100).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return pieces.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return piece(pieces.next());
          }
        });
  }

  private static InputStream piece(int number) {
    var text = new StringBuilder();
    if (number < 0) {
      text.append(HEADER).append('\r');
    } else {
      for (var line = 0; line < 100; line++) {
        text.append(row("c" + number + "-" + Math.min(line, 98), "Test Person", "x")).append('\r');
      }
    }
    return new ByteArrayInputStream(text.toString().getBytes(US_ASCII));
  }
}
