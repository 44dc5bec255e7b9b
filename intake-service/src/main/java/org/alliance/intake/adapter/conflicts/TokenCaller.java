package org.alliance.intake.adapter.conflicts;

import org.alliance.contracts.values.FirmId;
import org.alliance.intake.application.tokens.KeepingTokens.Changer;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;

/// The caller as somebody of a firm that keeps tokens.
final class TokenCaller {
  private TokenCaller() {}

  /// @throws ApiProblem 404 if the caller works at no firm
  static FirmId firm() {
    return Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("firm"));
  }

  static Changer get() {
    var role = isLead() ? Role.FIRM_LEAD : Role.FIRM_MEMBER;
    return new Changer(Caller.current().staffId().orElseThrow(), role.code());
  }

  static boolean isLead() {
    return Caller.current().is(Role.FIRM_LEAD);
  }
}
