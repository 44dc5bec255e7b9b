package org.alliance.notification.domain;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;

/// Whom a notice is for. It holds no name and no address: those are looked up when it is sent.
public sealed interface Recipient {
  record OfFirm(FirmId firm) implements Recipient {}

  /// Somebody of a firm, beside the firm itself.
  ///
  /// @param person a pseudonym
  record OfPerson(FirmId firm, String person) implements Recipient {}

  /// Somebody of a partner organisation.
  ///
  /// @param person a pseudonym
  record OfPartner(OrganisationId organisation, String person) implements Recipient {}

  /// A coordinator of the Alliance.
  ///
  /// @param person a pseudonym
  record OfCoordinator(String person) implements Recipient {}

  /// The client of the notice's case.
  record Client() implements Recipient {}

  default Optional<FirmId> firmId() {
    return switch (this) {
      case OfFirm(var id) -> Optional.of(id);
      case OfPerson(var id, _) -> Optional.of(id);
      case OfPartner _, OfCoordinator _, Client() -> Optional.empty();
    };
  }
}
