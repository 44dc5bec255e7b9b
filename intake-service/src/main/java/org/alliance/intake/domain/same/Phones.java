package org.alliance.intake.domain.same;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number as its digits, however it was written.
public final class Phones {
  private static final int WITH_AREA_CODE = 10;
  private static final int WITHOUT_AREA_CODE = 7;

  /// What is dialled before the code of a country, and 1 as that of the United States behind it.
  private static final Pattern ABROAD = Pattern.compile("^(?:011|00)(?=[1-9][0-9]{9,})");

  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/,;&|\\n]|\\bor\\b|\\band\\b");
  private static final Pattern ROUNDED = Pattern.compile("[0-9][.,][0-9]+e\\+?[0-9]");

  /// As a spreadsheet or a table of numbers writes a number.
  private static final Pattern AS_A_NUMBER = Pattern.compile("\\.0+\\s*$");

  private Phones() {}

  /// With area code and without the country code 1; of other countries with theirs.
  public static Optional<String> whole(String written) {
    var digits = digits(written);
    var dialled = ABROAD.matcher(digits).replaceFirst("");
    var national =
        dialled.length() == WITH_AREA_CODE + 1 && dialled.startsWith("1")
            ? dialled.substring(1)
            : dialled;
    return Optional.of(national).filter(number -> number.length() >= WITH_AREA_CODE);
  }

  /// Of a number without an area code.
  public static Optional<String> local(String written) {
    return Optional.of(digits(written)).filter(number -> number.length() == WITHOUT_AREA_CODE);
  }

  /// The first number of a text, and nothing of an extension. None of a number that a spreadsheet
  /// has rounded.
  private static String digits(String written) {
    var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (ROUNDED.matcher(plain).find()) {
      return "";
    }
    var numbers =
        BETWEEN_NUMBERS
            .splitAsStream(plain)
            .map(Phones::digitsOf)
            .filter(digits -> digits.length() >= WITHOUT_AREA_CODE)
            .toList();
    return numbers.size() > 1 ? numbers.getFirst() : digitsOf(plain);
  }

  private static String digitsOf(String plain) {
    var number = AS_A_NUMBER.matcher(plain).replaceFirst("").split("ext|x|#|;", 2)[0];
    var digits = new StringBuilder();
    number
        .replace("(0)", "")
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
