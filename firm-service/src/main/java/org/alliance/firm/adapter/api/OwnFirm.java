package org.alliance.firm.adapter.api;

import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;

/// The firm that the caller works at.
final class OwnFirm {
  private OwnFirm() {}

  /// @throws ApiProblem 404 if the caller works at no firm: no case is theirs
  static FirmId ofCaller() {
    return Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("case"));
  }
}
