package org.alliance.intake.domain.same;

import java.util.Locale;
import java.util.Optional;

/// A phone number as its digits, however it was written.
public final class Phones {
  private static final int WITH_AREA_CODE = 10;
  private static final int WITHOUT_AREA_CODE = 7;

  private Phones() {}

  /// With area code and without the country code 1; of other countries with theirs.
  public static Optional<String> whole(String written) {
    var digits = digits(written);
    var national =
        digits.length() == WITH_AREA_CODE + 1 && digits.startsWith("1")
            ? digits.substring(1)
            : digits.startsWith("00") ? digits.substring(2) : digits;
    return Optional.of(national).filter(number -> number.length() >= WITH_AREA_CODE);
  }

  /// Of a number without an area code.
  public static Optional<String> local(String written) {
    return Optional.of(digits(written)).filter(number -> number.length() == WITHOUT_AREA_CODE);
  }

  /// Nothing of an extension.
  private static String digits(String written) {
    var number = written.toLowerCase(Locale.ROOT).split("ext|x|#|;", 2)[0];
    var digits = new StringBuilder();
    number
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
