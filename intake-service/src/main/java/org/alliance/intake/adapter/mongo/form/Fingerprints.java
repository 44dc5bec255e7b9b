package org.alliance.intake.adapter.mongo.form;

import java.util.HexFormat;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.VisitToken;
import org.alliance.intake.application.vault.MasterKey;

/// What the store knows of codes and cookies. Nobody can get from a fingerprint to its code: 40
/// bits could be tried out without the master key, which the store does not have.
record Fingerprints(MasterKey key) {
  String ofCode(SecretCode code) {
    return hex("form-codes", code.value());
  }

  String ofStatusCode(SecretCode code) {
    return hex("status-codes", code.value());
  }

  String of(VisitToken token) {
    return hex("form-visits", token.value());
  }

  String ofDesk(String owner) {
    return hex("form-desks", owner);
  }

  private String hex(String purpose, String text) {
    return HexFormat.of().formatHex(key.fingerprint(purpose, text));
  }
}
