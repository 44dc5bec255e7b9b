package org.alliance.intake.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAnswerTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "No",
        "NO",
        " no ",
        "n",
        "N",
        "none",
        "never",
        "No ",
        "no.",
        "No!",
        "false",
        "FALSE",
        "0",
        "0.0",
        "ｎｏ",
        "Ｎ",
        "０",
        "\u00a0no\u200b",
        "否",
        "不",
        "不要",
        "아니오",
        "아니요",
        "いいえ",
        "không",
        "KHÔNG",
        "khong",
        "hindi",
        "Hindi",
        "नहीं",
        "do not",
        "don't",
        "Don’t",
        "refused"
      })
  void readsWhatPlainlyMeansNo(String written) {
    assertThat(PlainAnswer.read(written)).isEqualTo(PlainAnswer.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes", "Yes", "YES ", "y", "Y", "true", "True", "1", "1.0", "ｙｅｓ", "是", "네", "예", "はい",
        "có", "CÓ", "oo", "Opo", "ok", "given", "allow"
      })
  void readsWhatPlainlyMeansYes(String written) {
    assertThat(PlainAnswer.read(written)).isEqualTo(PlainAnswer.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "Ask me first", "ask-first", "not-asked", "NOT_ASKED", "unknown"})
  void readsTheWishToBeAskedFirst(String written) {
    assertThat(PlainAnswer.read(written)).isEqualTo(PlainAnswer.ASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u3000", "\u200b ", "-", "—"})
  void readsNothingAsNotTold(String written) {
    assertThat(PlainAnswer.read(written)).isEqualTo(PlainAnswer.NOT_TOLD);
  }

  /// None of them may ever count as yes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes?",
        "not yes",
        "yes no",
        "no yes",
        "nein danke",
        "please do not call them",
        "2",
        "10",
        "x",
        "yesno",
        "ye",
        "nо" /* with a Cyrillic о */,
        "{}",
        "null"
      })
  void takesNothingElseForAnAnswer(String written) {
    assertThat(PlainAnswer.read(written)).isEqualTo(PlainAnswer.UNCLEAR);
  }
}
