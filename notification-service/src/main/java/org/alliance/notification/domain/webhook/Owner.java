package org.alliance.notification.domain.webhook;

import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;

/// Whose system is told.
public sealed interface Owner {
  record Firm(FirmId id) implements Owner {}

  record Partner(OrganisationId id) implements Owner {}
}
