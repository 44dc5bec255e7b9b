package org.alliance.intake.domain.consent;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.code.Coded;

/// An answer that holds no more.
///
/// @param at when it ended; empty if that was not kept
public record PastConsent(
    ConsentRecipient recipient, Consent consent, End end, Optional<Instant> at) {
  public enum End implements Coded {
    /// A later answer of the client's took its place.
    SUPERSEDED,
    WITHDRAWN,
    /// Nobody renewed it.
    EXPIRED
  }
}
