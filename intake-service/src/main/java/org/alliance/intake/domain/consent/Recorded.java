package org.alliance.intake.domain.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;

/// The receipt of an answer: when and in which language it came, for whom, and until when it holds.
///
/// @param language in which the person was asked; empty if that was not told
/// @param until a consent ends then; empty for a refusal
/// @param name the one firm or organisation that it is for, by its id; empty for all of its kind
public record Recorded(
    Instant at, Optional<LanguageTag> language, Optional<Instant> until, Optional<String> name) {
  /// A consent that nobody renews ends after a year.
  public static final Duration LASTS = Duration.ofDays(365);

  public static Recorded of(Instant at, Optional<LanguageTag> language, boolean isGiven) {
    return new Recorded(
        at, language, isGiven ? Optional.of(at.plus(LASTS)) : Optional.empty(), Optional.empty());
  }
}
