package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has put in the place of a stuck event's headers and body, and why. It is a
/// proposal until another person has confirmed it.
///
/// @param confirmedBy another person than the one who wrote it; absent as long as it is a proposal
public record Correction(
    String item,
    Map<String, String> headers,
    String body,
    String reason,
    String by,
    Instant at,
    @Nullable String confirmedBy) {
  public Correction {
    headers = Map.copyOf(headers);
  }

  /// A proposal.
  public Correction(
      String item, Map<String, String> headers, String body, String reason, String by, Instant at) {
    this(item, headers, body, reason, by, at, null);
  }

  public boolean isConfirmed() {
    return confirmedBy != null;
  }
}
