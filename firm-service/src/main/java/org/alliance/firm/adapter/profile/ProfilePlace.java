package org.alliance.firm.adapter.profile;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.view.FirmPages;

/// Whose profile a page is about, and where its pages are.
///
/// @param base the address of the profile
/// @param isCoordinator whether a coordinator of the Alliance reads it
record ProfilePlace(FirmId firm, String base, boolean isCoordinator) {
  static final String OWN = "/firm/profile";
  static final String OF_ANY_FIRM = "/firms/{firm}";

  /// @param named in the address, by a coordinator; empty for the reader's own firm
  static ProfilePlace of(Optional<FirmId> named) {
    return named
        .map(firm -> new ProfilePlace(firm, "/firms/" + firm, true))
        .orElseGet(() -> new ProfilePlace(FirmPages.ownFirm(), OWN, false));
  }
}
