package org.alliance.contracts.values;

import java.util.Locale;
import java.util.regex.Pattern;

/// The number of a report and its case that people say over the phone, such as `AA-7K3Q-92MD-5`:
/// the prefix `AA`, eight characters, and a check character. Says nothing about anybody, and opens
/// nothing: whoever reads a case has to be allowed to.
///
/// The 32 characters are Crockford's base 32: the digits, and the letters without I, L, O and U.
/// The check character is a weighted sum in the field of 32 elements, with the polynomial x^5 + x^3
/// + x^2 + x + 1. Every single wrong character and every two exchanged characters are noticed.
public record CaseNumber(String value) implements TextValue {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String PREFIX = "AA";
  private static final int LENGTH = 8;
  private static final Pattern WRITTEN_BETWEEN = Pattern.compile("[\\s\\p{Pd}._\u2212]+");
  private static final String EXAMPLE =
      "A case number is AA, eight letters or digits and a check character, such as AA-7K3Q-92MD-5";

  /// @throws IllegalArgumentException if the text is no case number in its one written form
  public CaseNumber {
    if (!value.equals(written(characters(value)))) {
      throw new IllegalArgumentException(EXAMPLE);
    }
  }

  /// The number of 40 bits, the lowest of `bits`. Random bits give numbers that cannot be guessed
  /// from each other.
  public static CaseNumber of(long bits) {
    var characters = new StringBuilder();
    for (var shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
      characters.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
    }
    return new CaseNumber(written(characters.append(check(characters)).toString()));
  }

  /// Reads a number as people write it: in any case, with any blanks and dashes, with O for 0 and I
  /// or L for 1, with or without the prefix.
  ///
  /// @throws IllegalArgumentException that says what to do, if a character is missing or mistyped
  public static CaseNumber read(String written) {
    return new CaseNumber(written(characters(written)));
  }

  private static String characters(String written) {
    var plain =
        WRITTEN_BETWEEN
            .matcher(written)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    var number =
        plain.length() == PREFIX.length() + LENGTH + 1 && plain.startsWith(PREFIX)
            ? plain.substring(PREFIX.length())
            : plain;
    if (number.length() != LENGTH + 1
        || !number.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
      throw new IllegalArgumentException(EXAMPLE);
    }
    if (number.charAt(LENGTH) != check(number.substring(0, LENGTH))) {
      throw new IllegalArgumentException(
          "The check character of this case number does not fit: a character was mistyped. Read the number again");
    }
    return number;
  }

  private static String written(String characters) {
    return "%s-%s-%s-%s"
        .formatted(
            PREFIX,
            characters.substring(0, 4),
            characters.substring(4, LENGTH),
            characters.substring(LENGTH));
  }

  /// Each character weighs a different power of x^3 in the field, so that exchanged characters
  /// show.
  private static char check(CharSequence characters) {
    var sum = 0;
    for (var at = 0; at < LENGTH; at++) {
      sum = timesX(timesX(timesX(sum ^ ALPHABET.indexOf(characters.charAt(at)))));
    }
    return ALPHABET.charAt(sum);
  }

  private static int timesX(int element) {
    var product = element << 1;
    return product < 32 ? product : product ^ 0b101111;
  }

  @Override
  public String toString() {
    return value;
  }
}
