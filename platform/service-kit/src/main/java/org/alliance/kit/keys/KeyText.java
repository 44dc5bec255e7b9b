package org.alliance.kit.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// An API key as its bearer has it: `alk_ID_SECRETCHECK`. The prefix lets scanners find keys that
/// lie where they should not; the check finds a mistyped one without a look into the store.
///
/// @param id names the key and is no secret
/// @param secret 256 random bits in hexadecimal
public record KeyText(String id, String secret) {
  public static final String PREFIX = "alk_";

  private static final int ID = 16;
  private static final int SECRET = 64;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "([0-9a-f]{16})_([0-9a-f]{64})([0-9a-f]{8})");

  /// @param random 8 bytes for the id and 32 for the secret
  static KeyText of(byte[] random) {
    var text = HexFormat.of().formatHex(random);
    return new KeyText(text.substring(0, ID), text.substring(ID, ID + SECRET));
  }

  /// Empty if it is none, or mistyped.
  public static Optional<KeyText> read(String written) {
    var parts = FORM.matcher(written);
    return parts.matches()
        ? Optional.of(new KeyText(parts.group(1), parts.group(2)))
            .filter(key -> key.check().equals(parts.group(3)))
        : Optional.empty();
  }

  /// Whether somebody means a key by it, mistyped or not.
  public static boolean isMeant(String written) {
    return written.startsWith(PREFIX);
  }

  /// The whole text, which is shown once.
  public String whole() {
    return PREFIX + id + "_" + secret + check();
  }

  private String check() {
    var sum = new CRC32();
    sum.update((id + secret).getBytes(StandardCharsets.US_ASCII));
    return "%08x".formatted(sum.getValue());
  }

  /// What the store knows of the secret. It has 256 random bits, so that nobody finds it by trying,
  /// and a plain hash is enough.
  String hash() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((id + secret).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "KeyText[" + id + "]";
  }
}
