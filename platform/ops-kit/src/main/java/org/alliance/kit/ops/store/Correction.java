package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Map;

/// What a person has put in the place of a stuck event's headers and body, and why.
public record Correction(
    String item, Map<String, String> headers, String body, String reason, String by, Instant at) {
  public Correction {
    headers = Map.copyOf(headers);
  }
}
