package org.alliance.firm.adapter.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliance.firm.application.roster.ReadingRosters;
import org.alliance.firm.application.roster.Roster.Fault;
import org.alliance.firm.application.roster.Roster.RowError;
import org.alliance.firm.application.roster.RosterRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTests {
  private static final String HEADER = "id,languages,admissions,areas\n";
  private static final RosterRow ROW = new RosterRow(2, "l-1", "", "km", "NJ", "lawsuit", false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,languages,admissions,areas\nl-1,km,NJ,lawsuit\n",
        "id;languages;admissions;areas\r\nl-1;km;NJ;lawsuit\r\n",
        "id\tlanguages\tadmissions\tareas\rl-1\tkm\tNJ\tlawsuit\r",
        "\uFEFFID,\u00A0Languages\u200B, LICENSE ,ｐｒａｃｔｉｃｅ\nl-1\u00A0,\u200Ekm,NJ,lawsuit,,\n",
        "Areas,Admissions,Languages,Lawyer,Office\nlawsuit,NJ,km,l-1,Newark"
      })
  void isReadHoweverASpreadsheetWritesIt(String text) {
    assertThat(rows(text)).containsExactly(ROW);
  }

  @Test
  void mayHaveLinesBeforeItsColumns() {
    assertThat(rows("sep=;\r\nid;languages;admissions;areas\r\nl-1;km;NJ;lawsuit"))
        .extracting(RosterRow::id, RosterRow::line)
        .containsExactly(tuple("l-1", 3));
    assertThat(rows("\n;;;\nid;languages;admissions;areas\nl-1;km;NJ;lawsuit"))
        .extracting(RosterRow::id, RosterRow::line)
        .containsExactly(tuple("l-1", 4));
  }

  /// All people behind an open quotation mark would be taken off the list.
  @Test
  void isRefusedIfAQuotationMarkIsNotClosed() {
    var file =
        "id,languages,admissions,areas,note\nl-1,km,NJ,lawsuit,\"back in May\nl-2,km,NJ,lawsuit,\n";
    assertThat(RosterFile.read(file)).isEmpty();
  }

  /// Nothing of a line is dropped without a word.
  @Test
  void isRefusedIfALineHasMoreCellsThanColumns() {
    var rows = rows(HEADER + "l-1,km,NJ,lawsuit,immigration\nl-2,km,NJ,lawsuit,, \u00A0\n");
    assertThat(ReadingRosters.read(rows).errors())
        .containsExactly(new RowError(2, Fault.MORE_CELLS, ""));
  }

  @Test
  void namesColumnsThatAreMissingOrThereTwice() {
    assertThat(RosterFile.read("id,languages,areas\nl-1,km,lawsuit\n").orElseThrow().missing())
        .containsExactly("admissions");
    assertThat(
            RosterFile.read("id,languages,license,admissions,areas\nl-1,km,NJ,NY,lawsuit\n")
                .orElseThrow()
                .twice())
        .containsExactly("admissions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
  void isTextInUnicode(String charset) {
    var text = "id,name\nl-1,김민지\n";
    assertThat(RosterFile.text(text.getBytes(Charset.forName(charset))))
        .hasValueSatisfying(read -> assertThat(read.replace("\uFEFF", "")).isEqualTo(text));
  }

  @Test
  void isRefusedIfItIsNoTextInUnicode() {
    assertThat(RosterFile.text("José".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(RosterFile.text(HEADER.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    assertThat(RosterFile.text(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x9C})).isEmpty();
  }

  private static List<RosterRow> rows(String text) {
    var content = RosterFile.read(text).orElseThrow();
    assertThat(content.missing()).isEmpty();
    return content.rows();
  }
}
