package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.adapter.csv.CsvRecords.CsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTests {
  @Test
  void cutsLinesHoweverTheyEndAndKeepsBlankOnes() {
    assertThat(read("a,b\r\nc,d\n\ne,f\rg,h\r\ri,j"))
        .containsExactly(
            record(1, "a,b"),
            record(2, "c,d"),
            record(3, ""),
            record(4, "e,f"),
            record(5, "g,h"),
            record(6, ""),
            record(7, "i,j"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void keepsARecordTogetherThatSpansLinesInsideQuotes(String end) {
    assertThat(read("a,\"one,~two\"~b,c~".replace("~", end)))
        .containsExactly(record(1, 2, "a,\"one,\ntwo\""), record(3, "b,c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void givesUpOnlyTheLineWhoseQuoteIsNeverClosed(String end) {
    assertThat(read("a,\"never~b,c~d,e~".replace("~", end)))
        .containsExactly(unreadable(1), record(2, "b,c"), record(3, "d,e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void losesNoGoodRecordBehindABadQuoteEvenIfThatSpansLines(String end) {
    assertThat(read("a,\"never~b,\"one~two\"~c,d~".replace("~", end)))
        .containsExactly(unreadable(1), record(2, 2, "b,\"one\ntwo\""), record(4, "c,d"));
  }

  @Test
  void looksAheadOnlySoManyLinesForAQuote() {
    var file = "a,\"never\n" + "b,c\n".repeat(2 * CsvRecords.MOST_LINES) + "d,\"e\"\n";
    assertThat(read(file)).hasSize(2 * CsvRecords.MOST_LINES + 2);
  }

  @Test
  void knowsAQuoteInsideQuotes() {
    assertThat(read("\"a \"\"b\"\"\",c\nd,\"\"\n"))
        .containsExactly(record(1, "\"a \"\"b\"\"\",c"), record(2, "d,\"\""));
  }

  @Test
  void takesAQuoteInTheMiddleOfACellForACharacter() {
    assertThat(read("5\" knife,\"one\ntwo\"\nb,c\n"))
        .containsExactly(record(1, 2, "5\" knife,\"one\ntwo\""), record(3, "b,c"));
  }

  @Test
  void givesUpALineThatIsNotUtf8OrHasZeros() {
    assertThat(read(new byte[] {'a', (byte) 0xFF, '\n', 'b', '\n', 'c', 0, '\r', 'd'}))
        .containsExactly(unreadable(1), record(2, "b"), unreadable(3), record(4, "d"));
  }

  @Test
  void givesUpALineThatIsTooLongAndNoOther() {
    var file = "a\n" + "x".repeat(TextLines.LONGEST_LINE + 1) + "\nb\n";
    assertThat(read(file)).containsExactly(record(1, "a"), unreadable(2), record(3, "b"));
  }

  @Test
  void leavesOutTheEndOfFileOfDos() {
    assertThat(read("a,b\r\nc,d\u001A")).containsExactly(record(1, "a,b"), record(2, "c,d"));
    assertThat(read("a,b\r\n\u001A")).containsExactly(record(1, "a,b"), record(2, ""));
  }

  /// Every physical line in exactly one record, whatever the quotes, the ends and the bytes.
  @Test
  void countsEveryLineOnce() {
    var pieces = List.of("a,b", "\"", "\"\"", ",\"x", "\",", "\n", "\r", "\r\n", "", " ", "\u00FF");
    for (var seed = 0; seed < 2_000; seed++) {
      var file = new StringBuilder("x");
      for (var rest = seed * 7919L + 104_729; rest > 0; rest /= pieces.size()) {
        file.append(pieces.get((int) (rest % pieces.size())));
      }
      var bytes = file.toString().getBytes(StandardCharsets.ISO_8859_1);
      var next = 1;
      for (var record : read(bytes)) {
        assertThat(record.line()).as("seed %d", seed).isEqualTo(next);
        next += record.lines();
      }
      assertThat(next - 1).as("seed %d", seed).isEqualTo((int) file.toString().lines().count());
    }
  }

  private static CsvRecord record(int line, String text) {
    return record(line, 1, text);
  }

  private static CsvRecord record(int line, int lines, String text) {
    return new CsvRecord(line, lines, Optional.of(text));
  }

  private static CsvRecord unreadable(int line) {
    return new CsvRecord(line, 1, Optional.empty());
  }

  private static List<CsvRecord> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CsvRecord> read(byte[] bytes) {
    var lines = new TextLines(new ByteArrayInputStream(bytes), Optional.empty());
    try (var records = new CsvRecords(lines, ',')) {
      var found = new ArrayList<CsvRecord>();
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        found.add(next.get());
      }
      return found;
    }
  }
}
