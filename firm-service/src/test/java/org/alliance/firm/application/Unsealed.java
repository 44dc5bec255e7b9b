package org.alliance.firm.application;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;

/// Texts that tests can read: the case stands in front.
final class Unsealed implements SealedTexts {
  @Override
  public String seal(String plain, CaseId caseId) {
    return caseId + "|" + plain;
  }

  @Override
  public String open(String sealed, CaseId caseId) {
    return sealed.substring((caseId + "|").length());
  }

  @Override
  public String seal(String plain, FirmId firm) {
    return firm + "|" + plain;
  }

  @Override
  public String open(String sealed, FirmId firm) {
    return sealed.substring((firm + "|").length());
  }
}
