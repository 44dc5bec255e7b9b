package org.alliance.firm.adapter.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.web.ApiProblem;

/// Derives the id of a new thing from the Idempotency-Key. Within one case of one firm, the same
/// key gives the same id for ever.
final class IdempotencyKeys {
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,200}");
  private static final int FINGERPRINT_BYTES = 8;

  private IdempotencyKeys() {}

  /// Empty without a key.
  ///
  /// @throws ApiProblem 400 if the key is too long or holds a character that cannot be printed
  static Optional<String> idOf(CaseId caseId, FirmId firm, String key) {
    if (key.isBlank()) {
      return Optional.empty();
    }
    if (!KEY.matcher(key).matches()) {
      throw ApiProblem.badRequest(
          "bad-value",
          "At Idempotency-Key: send 1 to 200 printable ASCII characters, such as a UUID.");
    }
    return Optional.of(fingerprint(caseId.value() + "|" + firm.value() + "|" + key));
  }

  private static String fingerprint(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
