package org.alliance.intake.domain.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliance.intake.domain.names.NameList.Lines;
import org.alliance.intake.domain.names.NameList.Problem;
import org.alliance.intake.domain.names.NameList.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTests {
  private static final int MOST = 1_000;

  private static NameList read(String text, Charset charset) throws IOException {
    return NameList.read(new ByteArrayInputStream(text.getBytes(charset)), MOST);
  }

  private static NameList read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  @Test
  void readsOneNameFromEachLineAsSpreadsheetsWriteThem() throws IOException {
    assertThat(read("\uFEFF김민지\r\n\r\n  Kim Minji \n\"Park, \"\"Sue\"\"\"\nAcme Foods"))
        .isEqualTo(new Lines(List.of("김민지", "Kim Minji", "Park, \"Sue\"", "Acme Foods")));
  }

  /// A file with two columns must not look clear.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "김민지,의뢰인 | 김민지",
        "王小明,客户 | 王小明",
        "王小明，客户 | 王小明",
        "Acme,opposing | Acme",
        "17,Kim Minji | Minji Kim",
        "Kim, Minji | Minji Kim",
        "\"Kim, Minji\" | Minji Kim",
      })
  void findsANameBesideAComma(String line, String person) throws IOException {
    var read = read("Somebody\n" + line);
    assertThat(read).isInstanceOf(Lines.class);
    assertThat(PartyName.isAnyListed(List.of(PartyName.of(person)), ((Lines) read).lines()))
        .isTrue();
  }

  @Test
  void countsLinesAndNotTheirReadings() throws IOException {
    assertThat(read("a, b\n".repeat(MOST))).isInstanceOf(Lines.class);
  }

  @Test
  void takesAFamilyNameBeforeACommaForNobodyElse() throws IOException {
    var listed = ((Lines) read("Kim, Minji")).lines();
    assertThat(PartyName.isAnyListed(List.of(PartyName.of("Jisoo Kim")), listed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17;Kim", "17\tKim", "17,Kim,Acme", "\"17\",\"Kim\"", "17,\"Kim, Minji\""})
  void refusesALineThatHoldsMoreThanAName(String line) throws IOException {
    assertThat(read("Somebody\n" + line)).isEqualTo(new Unreadable(Problem.COLUMNS, 2));
  }

  @Test
  void refusesWhatIsNoTextOrTooLongOrEmpty() throws IOException {
    assertThat(read("Zoë", StandardCharsets.ISO_8859_1))
        .isEqualTo(new Unreadable(Problem.NOT_TEXT, 0));
    // All bytes of these are ASCII, too: they read "-N", "Ng" and an escape.
    assertThat(read("Ann\n中李", StandardCharsets.UTF_16LE))
        .isEqualTo(new Unreadable(Problem.NOT_TEXT, 0));
    assertThat(read("山田", Charset.forName("ISO-2022-JP")))
        .isEqualTo(new Unreadable(Problem.NOT_TEXT, 0));
    assertThat(read("Kim\u000BMinji\n\u001A")).isInstanceOf(Lines.class);
    assertThat(read("Somebody\nZo\uFFFD Park")).isEqualTo(new Unreadable(Problem.NOT_TEXT, 0));
    assertThat(read("x".repeat(201))).isEqualTo(new Unreadable(Problem.TOO_LONG, 1));
    assertThat(read("x\n".repeat(MOST + 1))).isEqualTo(new Unreadable(Problem.TOO_LONG, MOST + 1));
    assertThat(read("\n??\n")).isEqualTo(new Unreadable(Problem.EMPTY, 0));
  }
}
