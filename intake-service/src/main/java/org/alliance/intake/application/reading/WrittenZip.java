package org.alliance.intake.application.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/// A ZIP code as somebody wrote it.
sealed interface WrittenZip {
  /// Five digits; four more behind them (ZIP+4) are dropped.
  record Whole(String zip) implements WrittenZip {}

  /// Three or four digits: a spreadsheet took it for a number, and its leading zeros are lost.
  ///
  /// @param padded with the zeros put back, which is right only if that code is in the state
  record Shortened(String padded) implements WrittenZip {}

  record Unreadable() implements WrittenZip {}

  /// Quotes and the formula sign of spreadsheets, a state in front, a decimal point behind.
  Pattern AROUND =
      Pattern.compile("^[=\"'’‘` ]*(?:[A-Za-z]{2}[ ,-]*(?=[0-9]))?|(?:\\.0*)?[\"'’‘` .,-]*$");

  Pattern WHOLE = Pattern.compile("([0-9]{5})(?:[0-9]{4}|[ -]+[0-9]{0,4})?");
  Pattern SHORTENED = Pattern.compile("([0-9]{3,4})(?:[0-9]{4}|[ -]+[0-9]{4})?");

  /// @param text plain
  static WrittenZip of(String text) {
    var bare = AROUND.matcher(text).replaceAll("");
    return first(WHOLE, bare)
        .<WrittenZip>map(Whole::new)
        .or(() ->
            first(SHORTENED, bare)
                .map(digits -> new Shortened("0".repeat(5 - digits.length()) + digits)))
        .orElseGet(Unreadable::new);
  }

  private static Optional<String> first(Pattern form, String text) {
    var matcher = form.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
