package org.alliance.intake.application.reporting;

import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;

/// A list in which a reference names one report, whichever way it comes.
///
/// @param organisation whose list it is; empty for the Alliance itself
/// @param list which of the organisation's lists; empty for the one that the API, the desk and
///   files without a list of their own share
public record ReferenceList(Optional<OrganisationId> organisation, String list) {
  boolean isShared() {
    return list.isEmpty();
  }
}
