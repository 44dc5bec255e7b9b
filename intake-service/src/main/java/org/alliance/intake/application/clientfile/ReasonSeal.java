package org.alliance.intake.application.clientfile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.PersonKeys;

/// Seals the reason that somebody writes: it may say something of the client, so it lies under a
/// key of the client's and goes with it. The sealed text stays in the audit trail, whose hashes it
/// is part of.
public final class ReasonSeal {
  private static final String OWNER = "audit-reason|";

  /// Before reasons from the time when there were keys of clients for them.
  private static final String BY_KEY = "key:";

  private final MasterKey master;
  private final PersonKeys keys;

  public ReasonSeal(MasterKey master, PersonKeys keys) {
    this.master = master;
    this.keys = keys;
  }

  /// @return empty if there is no reason, or the client is erased
  public String seal(String reason, CaseId of) {
    return reason.isBlank()
        ? ""
        : keys.make(of)
            .map(made ->
                BY_KEY
                    + made.id()
                    + ":"
                    + Base64.getEncoder()
                        .encodeToString(
                            made.key()
                                .seal(reason.getBytes(StandardCharsets.UTF_8), OWNER + of.value())))
            .orElse("");
  }

  /// @return empty if there was no reason, or its key was destroyed
  public String open(String sealed, CaseId of) {
    if (sealed.isEmpty()) {
      return "";
    }
    if (!sealed.startsWith(BY_KEY)) {
      return text(master.unwrap(Base64.getDecoder().decode(sealed), OWNER + of.value()));
    }
    var at = sealed.lastIndexOf(':');
    return keys.find(sealed.substring(BY_KEY.length(), at))
        .map(key ->
            text(
                key.open(Base64.getDecoder().decode(sealed.substring(at + 1)), OWNER + of.value())))
        .orElse("");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
