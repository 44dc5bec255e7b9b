package org.alliance.intake.application.tokens;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret key of one firm for its tokens: `atk_` and 256 bits in hexadecimal. Shown once; here
/// it lies sealed.
public record TokenKey(String text) {
  private static final String PREFIX = "atk_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  public TokenKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("A token key is atk_ and 64 hexadecimal digits");
    }
  }

  /// @param bytes 32 random bytes
  static TokenKey of(byte[] bytes) {
    return new TokenKey(PREFIX + HexFormat.of().formatHex(bytes));
  }

  /// Empty if it is none.
  public static Optional<TokenKey> read(String written) {
    return FORM.matcher(written).matches() ? Optional.of(new TokenKey(written)) : Optional.empty();
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
  }

  @Override
  public String toString() {
    return "TokenKey[not shown]";
  }
}
