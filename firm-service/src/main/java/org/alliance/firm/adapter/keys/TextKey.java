package org.alliance.firm.adapter.keys;

import java.nio.file.Path;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.SealedTexts;
import org.alliance.kit.sealing.CaseTexts;

/// Seals texts with the firm service's own key. A text is bound to its case or firm.
final class TextKey implements SealedTexts {
  static final String OWNER = "firm";

  private final CaseTexts texts;

  private TextKey(CaseTexts texts) {
    this.texts = texts;
  }

  static TextKey of(String base64) {
    return new TextKey(CaseTexts.of(OWNER, base64, Path.of("")));
  }

  /// The key in the folder. The first call makes it, readable by its owner only.
  static TextKey in(Path folder) {
    return new TextKey(CaseTexts.of(OWNER, "", folder));
  }

  @Override
  public String seal(String plain, CaseId caseId) {
    return texts.seal(plain, caseId);
  }

  @Override
  public String open(String sealed, CaseId caseId) {
    return texts.open(sealed, caseId);
  }

  @Override
  public String seal(String plain, FirmId firm) {
    return texts.seal(plain, firm);
  }

  @Override
  public String open(String sealed, FirmId firm) {
    return texts.open(sealed, firm);
  }
}
