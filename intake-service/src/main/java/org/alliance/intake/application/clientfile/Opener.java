package org.alliance.intake.application.clientfile;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.assignment.FirmPerson;

/// Somebody who wants to open a part.
///
/// @param staffId the pseudonym in the audit trail
/// @param firm the firm that the opener works at, if any, and as whom
public record Opener(
    String staffId,
    Set<Reader> readers,
    Optional<FirmPerson> firm,
    Optional<OrganisationId> organisation) {
  public Opener {
    readers = Set.copyOf(readers);
  }

  /// Firm or organisation as the audit trail names it.
  String place() {
    return firm.map(FirmPerson::firm)
        .map(FirmId::value)
        .or(() -> organisation.map(OrganisationId::value))
        .orElse("");
  }
}
