package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.matching.domain.ranking.EligibilityRule;

/// A coordinator chose the firm to ask.
///
/// @param id of the form that was sent: a form that is sent twice chooses once
/// @param note why, in the coordinator's words, sealed; blank once the client has been erased
/// @param by who chose, by the opaque id of the issuer
/// @param accepted the rules that spoke against the firm, which the coordinator was shown
/// @param isOpen whether the firm is still to be asked
public record Choice(
    UUID id,
    FirmId firm,
    HandPickReason reason,
    String note,
    String by,
    Instant at,
    Set<EligibilityRule> accepted,
    boolean isOpen) {
  public Choice {
    accepted = Set.copyOf(accepted);
  }

  Choice settled() {
    return new Choice(id, firm, reason, note, by, at, accepted, false);
  }

  Choice withoutNote() {
    return new Choice(id, firm, reason, "", by, at, accepted, isOpen);
  }
}
