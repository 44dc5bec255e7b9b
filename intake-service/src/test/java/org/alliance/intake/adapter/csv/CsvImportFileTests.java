package org.alliance.intake.adapter.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alliance.intake.adapter.csv.CsvFiles.HEADER;
import static org.alliance.intake.adapter.csv.CsvFiles.drafts;
import static org.alliance.intake.adapter.csv.CsvFiles.read;
import static org.alliance.intake.adapter.csv.CsvFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportFileTests {
  private static final List<Answers> TWO =
      drafts(HEADER + "\n" + row("1", "José", "x") + "\n" + row("2", "王小明", "y") + "\n");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void readsFilesWithAnyLineEnd(String end) {
    var file = String.join(end, HEADER, row("1", "José", "x"), row("2", "王小明", "y"));
    assertThat(drafts(file)).isEqualTo(TWO);
    assertThat(drafts(file + end)).isEqualTo(TWO);
  }

  @Test
  void readsAFileWhoseLinesEndInDifferentWays() {
    assertThat(drafts(HEADER + "\r\n" + row("1", "José", "x") + "\r" + row("2", "王小明", "y")))
        .isEqualTo(TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void readsFilesThatArePartedOtherwise(String delimiter) {
    var file = String.join("\n", HEADER, row("1", "José", "x"), row("2", "王小明", "y"));
    assertThat(drafts(file.replace(",", delimiter))).isEqualTo(TWO);
    assertThat(drafts("sep=" + delimiter + "\r\n" + file.replace(",", delimiter))).isEqualTo(TWO);
  }

  @Test
  void readsAFileThatNamesACharacterOfItsOwn() {
    var file = String.join("\n", "sep=^", HEADER, row("1", "José", "x"), row("2", "王小明", "y"));
    assertThat(drafts(file.replace(",", "^"))).isEqualTo(TWO);
  }

  @Test
  void passesOverASeparatorLineWhateverPartsTheFile() {
    var file = String.join("\n", HEADER, row("1", "José", "x"), row("2", "王小明", "y"));
    assertThat(drafts("\uFEFFsep=,\n" + file)).isEqualTo(TWO);
    assertThat(drafts("SEP=;\n" + file)).isEqualTo(TWO);
  }

  @Test
  void readsAMarkBeforeAQuotedHeader() {
    var file = String.join("\n", HEADER, row("1", "José", "x"), row("2", "王小明", "y"));
    var quoted =
        file.lines()
            .map(line -> "\"" + line.replace(",", "\",\"") + "\"\r\n")
            .reduce("\uFEFF", String::concat);
    assertThat(drafts(quoted)).isEqualTo(TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reference,Occurred On,STATE,Conduct,Bias-Indicators,Victim  Kind,Spoken\u00A0Language,Name,Narrative",
        " reference ,\u200Boccurred_on,state\u00A0,conduct,bias_indicators\uFEFF,victim_kind,spoken_language,name,narrative",
        "ｒｅｆｅｒｅｎｃｅ,occurred on,state,conduct,\"bias\nindicators\",victim_kind,spoken_language,name,narrative"
      })
  void readsColumnNamesHoweverTheyAreWritten(String header) {
    assertThat(drafts(header + "\n" + row("1", "José", "x") + "\n" + row("2", "王小明", "y")))
        .isEqualTo(TWO);
  }

  @Test
  void stripsWhatNobodySees() {
    var cells =
        "\u00A01\u200B,2025-12-09\u3000,\uFEFFWA\u00A0,as\u200Bsault\u00A0;\u2007threat,slur,per\u00ADson,ko\u2060,\u3000José\u00A0,\u202Fx\u0085";
    var draft = drafts(HEADER + "\n" + cells + "\n").getFirst();
    assertThat(draft.text(Questions.REFERENCE)).isEqualTo("1");
    assertThat(draft.text(Questions.OCCURRED_ON)).isEqualTo("2025-12-09");
    assertThat(draft.text(Questions.STATE)).isEqualTo("WA");
    assertThat(draft.all(Questions.CONDUCT)).containsExactly("assault", "threat");
    assertThat(draft.text(Questions.VICTIM)).isEqualTo("person");
    assertThat(draft.all(Questions.SPEAKS)).containsExactly("ko");
    assertThat(draft.text(Questions.NAME)).isEqualTo("José");
    assertThat(draft.text(Questions.NARRATIVE)).isEqualTo("x");
  }

  @Test
  void readsQuotesWithSpacesAroundThem() {
    assertThat(
            drafts(
                HEADER
                    + "\n"
                    + "\"1\" , \"2025-12-09\" ,WA, \"assault\" ,slur,person,ko,José, \"x\" \n"
                    + row("2", "王小明", "y")))
        .isEqualTo(TWO);
  }

  @Nested
  class ALine {
    @Test
    void mayLackCellsOfOptionalColumnsAtItsEnd() {
      var drafts = drafts(HEADER + "\n1,2025-12-09,WA,assault,slur,person,ko\n");
      assertThat(drafts).hasSize(1);
      assertThat(drafts.getFirst().text(Questions.NARRATIVE)).isEmpty();
    }

    @Test
    void isRejectedWithTheColumnsThatItLacks() {
      assertThat(faults(HEADER + "\n1,2025-12-09,WA,assault,slur,person\n"))
          .containsExactly(
              new Fault(
                  "",
                  "wrong-column-count",
                  "The line has 6 cells and the header has 9; it lacks spoken_language"));
    }

    @Test
    void mayHaveMoreCellsWithNothingInThem() {
      assertThat(
              drafts(HEADER + "\n" + row("1", "José", "x") + ",,\u00A0\n" + row("2", "王小明", "y")))
          .isEqualTo(TWO);
    }

    @Test
    void isRejectedWithMoreCellsThanColumns() {
      assertThat(faults(HEADER + "\n" + row("1", "Kim, J.", "x") + "\n"))
          .extracting(Fault::code)
          .containsExactly("wrong-column-count");
    }

    @Test
    void isBlankWithNothingInItsCells() {
      var file = HEADER + "\n\n" + row("1", "José", "x") + "\n,,,,\n \u3000\n\"\",\"\"\n\u001A";
      assertThat(read(file))
          .filteredOn(Row.Blank.class::isInstance)
          .containsExactly(
              new Row.Blank(2),
              new Row.Blank(4),
              new Row.Blank(5),
              new Row.Blank(6),
              new Row.Blank(7));
      assertThat(drafts(file)).hasSize(1);
    }

    @Test
    void isCountedThoughItIsBlankAndBeforeTheHeader() {
      assertThat(read("\n,,\n" + HEADER + "\n" + row("1", "José", "x")))
          .hasSize(3)
          .startsWith(new Row.Blank(1), new Row.Blank(2));
    }
  }

  @Nested
  class AFile {
    @Test
    void isReadInUtf16() {
      var text = HEADER + "\n" + row("1", "José", "x") + "\n" + row("2", "王小明", "y") + "\n";
      for (var charset : List.of("UTF-16LE", "UTF-16BE")) {
        assertThat(drafts(CsvFiles.bytes("\uFEFF" + text, charset))).isEqualTo(TWO);
        assertThat(drafts(CsvFiles.bytes(text, charset))).isEqualTo(TWO);
      }
    }

    @Test
    void isReadThoughALineInItIsBroken() {
      var broken = CsvFiles.bytes(row("3", "José", "z") + "\n", "windows-1252");
      var file =
          CsvFiles.joined(
              (HEADER + "\n" + row("1", "José", "x") + "\n").getBytes(UTF_8),
              broken,
              (row("2", "王小明", "y") + "\n").getBytes(UTF_8));
      assertThat(drafts(file)).isEqualTo(TWO);
    }

    @Test
    void losesOneLineToHalfACharacterInUtf16() {
      var text =
          HEADER
              + "\n"
              + row("1", "José", "x")
              + "\n"
              + row("3", "\uD83D", "z")
              + "\n"
              + row("2", "王小明", "y")
              + "\n";
      var bytes = new byte[2 * text.length()];
      for (var at = 0; at < text.length(); at++) {
        bytes[2 * at] = (byte) text.charAt(at);
        bytes[2 * at + 1] = (byte) (text.charAt(at) >> 8);
      }
      assertThat(drafts(bytes)).isEqualTo(TWO);
    }
  }

  private static List<Fault> faults(String file) {
    return read(file).stream().map(row -> ((Row.Unreadable) row).fault()).toList();
  }
}
