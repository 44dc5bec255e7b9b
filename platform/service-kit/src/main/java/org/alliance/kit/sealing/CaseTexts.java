package org.alliance.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.production.ProductionCheck;

/// Seals what people write freely about a case, with one key of the service that owns the text. A
/// sealed text is bound to owner and case, and leaves the service in no event.
public final class CaseTexts {
  /// The longest text that anybody may write, in characters.
  public static final int LONGEST = 2_000;

  private final String owner;
  private final byte[] key;

  private CaseTexts(String owner, byte[] key) {
    this.owner = owner;
    this.key = key.clone();
  }

  /// @param owner the code of the service, whose settings are `<owner>.text-key` and
  ///   `<owner>.text-folder`
  /// @param base64 the key; blank to keep one in the folder
  public static CaseTexts of(String owner, String base64, Path folder) {
    return new CaseTexts(
        owner,
        base64.isBlank()
            ? KeyFile.in(folder, "text")
            : KeyFile.decode(base64, owner + ".text-key"));
  }

  /// In production the key comes from outside: one that the service makes itself lies beside what
  /// it seals.
  public static ProductionCheck productionCheck(String owner) {
    return settings ->
        settings.getProperty(owner + ".text-key", "").isBlank()
            ? List.of(
                owner
                    + ".text-key is empty: give 32 bytes in Base64 from a place of its own, for example from openssl rand -base64 32.")
            : List.of();
  }

  public String seal(String plain, CaseId caseId) {
    return Base64.getEncoder()
        .encodeToString(AesGcm.seal(key, plain.getBytes(StandardCharsets.UTF_8), boundTo(caseId)));
  }

  /// @throws IllegalStateException if it was sealed with another key or for another case, or was
  ///   changed
  public String open(String sealed, CaseId caseId) {
    try {
      return new String(
          AesGcm.open(key, Base64.getDecoder().decode(sealed), boundTo(caseId)),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("A sealed text is not in Base64", notBase64);
    }
  }

  /// What somebody wrote, without blanks at the ends, and cut to the longest text. Empty if there
  /// is nothing.
  public static Optional<String> written(String text) {
    return Optional.of(text.strip())
        .filter(some -> !some.isEmpty())
        .map(some -> some.substring(0, Math.min(some.length(), LONGEST)));
  }

  private String boundTo(CaseId caseId) {
    return owner + "|" + caseId.value();
  }
}
