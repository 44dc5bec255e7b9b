package org.alliance.notification.application.post;

import java.time.Instant;
import org.alliance.notification.domain.Attempt;

/// What became of one attempt.
///
/// @param provider who was asked
/// @param code the provider's answer as a code, such as `250` or `timeout`; never its text
public record ProviderAnswer(Result result, String provider, String code) {
  public enum Result {
    TAKEN,
    /// Not now, or no answer. Another attempt may succeed.
    NOT_NOW,
    /// No attempt can succeed: the address is none, or the provider refuses it for good.
    NEVER
  }

  public Attempt at(Instant time) {
    return new Attempt(time, provider, code);
  }
}
