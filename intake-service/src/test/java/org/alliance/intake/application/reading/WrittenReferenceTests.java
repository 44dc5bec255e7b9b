package org.alliance.intake.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenReferenceTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200B",
        "N/A",
        "n.a.",
        "NA",
        "none",
        "None ",
        "NULL",
        "NaN",
        "-",
        "--",
        "—",
        "?",
        "#N/A",
        "#REF!",
        "#NAME?",
        "#DIV/0!",
        "########",
        "TBD",
        "unknown",
        "无",
        "なし",
        "없음"
      })
  void ofMostlyNobodyNamesNoReport(String written) {
    assertThat(WrittenReference.namesAReport(written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1", "00017", "A-1", "#17", "#REF", "none-5", "Nan Li", "É", "案件1", "१"})
  void ofAReportNamesIt(String written) {
    assertThat(WrittenReference.namesAReport(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+05", "1.23457E+11", "1,23457E+11", "2E+100", "1.2e15", "１E+05"})
  void thatASpreadsheetHasRoundedIsShortened(String written) {
    assertThat(WrittenReference.isShortened(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1E", "E+05", "A1E+05", "12E+05", "1E5", "100000", "1.23457"})
  void ofAnotherFormIsWhole(String written) {
    assertThat(WrittenReference.isShortened(written)).isFalse();
  }
}
