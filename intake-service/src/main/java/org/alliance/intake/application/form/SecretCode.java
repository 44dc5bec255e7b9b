package org.alliance.intake.application.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A code of eight characters that opens somebody's draft or status: 40 random bits in Crockford's
/// base 32, which has no I, L, O and U. It is never part of an address and never printed.
public record SecretCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}._\u2212]+");

  /// @param bits of which the lowest 40 count; they cannot be foreseen
  public static SecretCode of(long bits) {
    var characters = new StringBuilder();
    for (var shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
      characters.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
    }
    return new SecretCode(characters.toString());
  }

  /// Reads a code as people write it: in any case, with blanks and dashes, O for 0, I or L for 1.
  ///
  /// @return empty if it cannot be a code
  public static Optional<SecretCode> read(String written) {
    var plain =
        BETWEEN
            .matcher(written)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.length() == LENGTH
            && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
        ? Optional.of(new SecretCode(plain))
        : Optional.empty();
  }

  /// In two groups, as a person copies it.
  public String inGroups() {
    return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
  }

  @Override
  public String toString() {
    return "SecretCode[not shown]";
  }
}
