package org.alliance.intake.adapter.api;

import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.web.ApiProblem;

/// Reads a case number as people write it.
final class CaseNumberText {
  private CaseNumberText() {}

  /// @throws ApiProblem 400 that asks to read the number again
  static CaseNumber read(String written) {
    try {
      return CaseNumber.read(written);
    } catch (IllegalArgumentException mistyped) {
      throw ApiProblem.badRequest("mistyped-case-number", mistyped.getMessage() + ".");
    }
  }
}
