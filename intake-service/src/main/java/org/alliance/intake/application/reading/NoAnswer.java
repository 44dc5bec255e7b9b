package org.alliance.intake.application.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What people, databases and spreadsheets write where nothing is known: `N/A`, `NULL`, `#REF!`,
/// `-`. It says as little as a blank.
public final class NoAnswer {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// Error values of spreadsheets, as `#N/A` and `#REF!`.
  private static final Pattern ERROR_VALUE =
      Pattern.compile("#(?:n/a|[a-z]+(?:/0)?[!?])", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WORDS =
      Set.of(
          "na",
          "nan",
          "nil",
          "null",
          "none",
          "unk",
          "unknown",
          "notknown",
          "unspecified",
          "notspecified",
          "notprovided",
          "notstated",
          "notgiven",
          "noreference",
          "tbd",
          "无",
          "無",
          "未知",
          "不明",
          "不详",
          "不詳",
          "なし",
          "없음",
          "모름");

  private NoAnswer() {}

  /// Whether it is blank, signs without a letter or digit, or such a word.
  public static boolean isOne(String written) {
    if (PlainText.isTooLong(written)) {
      return written.isBlank();
    }
    var text = PlainText.of(written);
    var letters = NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return letters.isEmpty() || WORDS.contains(letters) || ERROR_VALUE.matcher(text).matches();
  }
}
