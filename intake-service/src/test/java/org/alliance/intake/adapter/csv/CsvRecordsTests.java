package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.adapter.csv.CsvRecords.CsvRecord;
import org.junit.jupiter.api.Test;

class CsvRecordsTests {
  @Test
  void cutsLinesHoweverTheyEndAndLeavesOutEmptyOnes() {
    assertThat(read("a,b\r\nc,d\n\ne,f".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(record(1, "a,b"), record(2, "c,d"), record(4, "e,f"));
  }

  @Test
  void keepsARecordTogetherThatSpansLinesInsideQuotes() {
    assertThat(read("a,\"one\ntwo\"\nb,c\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(record(1, "a,\"one\ntwo\""), record(3, "b,c"));
  }

  @Test
  void givesUpOnlyTheLineWhoseQuoteIsNeverClosed() {
    assertThat(read("a,\"never\nb,c\nd,e\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new CsvRecord(1, Optional.empty()), record(2, "b,c"), record(3, "d,e"));
  }

  @Test
  void losesNoGoodRecordBehindABadQuoteEvenIfThatSpansLines() {
    var file = "a,\"never\nb,\"one\ntwo\"\nc,d\n";
    assertThat(read(file.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new CsvRecord(1, Optional.empty()), record(2, "b,\"one\ntwo\""), record(4, "c,d"));
  }

  @Test
  void knowsAQuoteInsideQuotes() {
    assertThat(read("\"a \"\"b\"\"\",c\nd,\"\"\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(record(1, "\"a \"\"b\"\"\",c"), record(2, "d,\"\""));
  }

  @Test
  void givesUpALineThatIsNotUtf8() {
    assertThat(read(new byte[] {'a', (byte) 0xFF, '\n', 'b', '\n'}))
        .containsExactly(new CsvRecord(1, Optional.empty()), record(2, "b"));
  }

  private static CsvRecord record(int line, String text) {
    return new CsvRecord(line, Optional.of(text));
  }

  private static List<CsvRecord> read(byte[] bytes) {
    try (var records = new CsvRecords(new ByteArrayInputStream(bytes))) {
      var found = new ArrayList<CsvRecord>();
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        found.add(next.get());
      }
      return found;
    }
  }
}
