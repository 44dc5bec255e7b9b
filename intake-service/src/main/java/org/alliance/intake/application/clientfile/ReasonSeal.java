package org.alliance.intake.application.clientfile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alliance.intake.application.vault.MasterKey;

/// Seals the reason that somebody writes: it may say something of the client.
public final class ReasonSeal {
  private static final String OWNER = "audit-reason|";

  private final MasterKey key;

  public ReasonSeal(MasterKey key) {
    this.key = key;
  }

  String seal(String reason, String caseId) {
    return reason.isEmpty()
        ? ""
        : Base64.getEncoder()
            .encodeToString(key.wrap(reason.getBytes(StandardCharsets.UTF_8), OWNER + caseId));
  }

  String open(String sealed, String caseId) {
    return sealed.isEmpty()
        ? ""
        : new String(
            key.unwrap(Base64.getDecoder().decode(sealed), OWNER + caseId), StandardCharsets.UTF_8);
  }
}
