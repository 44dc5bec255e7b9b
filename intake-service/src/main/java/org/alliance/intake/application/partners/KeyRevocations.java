package org.alliance.intake.application.partners;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.alliance.contracts.values.code.Coded;

/// Why a coordinator revoked an API key of an organisation or a firm. What a holder revokes itself
/// has no entry.
public interface KeyRevocations {
  /// Codes and no text, because the key's holder reads it.
  enum Reason implements Coded {
    /// The key may be known to others.
    LEAKED,
    /// What came by it does harm, such as made-up reports or far too many.
    MISUSED,
    /// The key's holder asked for it.
    ASKED,
    /// The key's holder works with the Alliance no more.
    ENDED,
    /// Nobody has used it for long.
    NOT_USED
  }

  /// @param by the pseudonym of the coordinator
  record Revocation(String key, Reason reason, Instant at, String by) {}

  /// The first reason stays.
  void note(Revocation revocation);

  /// By the id of the key.
  Map<String, Revocation> of(Collection<String> keys);
}
