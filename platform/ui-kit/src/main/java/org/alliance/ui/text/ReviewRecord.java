package org.alliance.ui.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;

/// The review of one text. The fingerprint is of the English text and the translation that the
/// reviewer saw, so a change of either makes the text unreviewed.
///
/// @param fingerprint 16 hexadecimal digits
public record ReviewRecord(TextState state, String fingerprint) {
  /// 64 bits tell a changed text from the reviewed one; they are no protection against forgery.
  private static final int BYTES = 8;

  public static ReviewRecord of(TextState state, String english, String text) {
    return new ReviewRecord(state, fingerprint(english, text));
  }

  /// Reads [#written()]. A record that cannot be read is no review.
  public static Optional<ReviewRecord> parse(String written) {
    var words = written.split(" ", -1);
    return words.length == 2
        ? Coded.find(TextState.class, words[0]).map(state -> new ReviewRecord(state, words[1]))
        : Optional.empty();
  }

  /// Whether the reviewer saw these two texts.
  public boolean isOf(String english, String text) {
    return state.isReviewed() && fingerprint.equals(fingerprint(english, text));
  }

  /// Such as `reviewed 1f0c2ab93d5e7786`.
  public String written() {
    return state.code() + " " + fingerprint;
  }

  private static String fingerprint(String english, String text) {
    try {
      var both = (english + "\u0000" + text).getBytes(UTF_8);
      var digest = MessageDigest.getInstance("SHA-256").digest(both);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
