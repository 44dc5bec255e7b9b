package org.alliance.intake.application.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text without what nobody sees: full-width letters and digits become ordinary ones, digits of any
/// script ASCII digits, and invisible characters and doubled spaces go.
public final class PlainText {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}|−");

  /// In characters. No place, date or code has more; the patterns that look for one take time that
  /// grows with the square of the text, and anybody may send a long one.
  private static final int LONGEST = 200;

  private PlainText() {}

  static boolean isTooLong(String written) {
    return written.length() > LONGEST;
  }

  public static String of(String written) {
    var compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
    var seen = UNSEEN.matcher(compatible).replaceAll("");
    var spaced = SPACES.matcher(seen).replaceAll(" ").strip();
    return DASHES.matcher(digits(spaced)).replaceAll("-");
  }

  private static String digits(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
