package org.alliance.intake.application.reading;

import java.util.regex.Pattern;

/// A reference as somebody wrote it. Reports with the same one are taken for one report, so a text
/// that stands in many rows for "none" must not count as one.
public final class WrittenReference {
  /// `1.23457E+11`, as spreadsheets show and save a long number.
  private static final Pattern SHORTENED =
      Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]{2,3}");

  private WrittenReference() {}

  /// Whether it names a report: it is neither blank nor a word or a sign for "none".
  public static boolean namesAReport(String written) {
    return !NoAnswer.isOne(written);
  }

  /// Whether a spreadsheet has rounded it. Then it may stand for several reports.
  public static boolean isShortened(String written) {
    return !PlainText.isTooLong(written) && SHORTENED.matcher(PlainText.of(written)).matches();
  }
}
