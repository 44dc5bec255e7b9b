package org.alliance.intake.domain.assignment;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;

/// Somebody who has signed in for a firm.
///
/// @param leads whether the person leads the firm's pro bono work
/// @param lawyer which of the firm's lawyers it is; empty if the issuer does not say
public record FirmPerson(FirmId firm, boolean leads, Optional<LawyerId> lawyer) {}
