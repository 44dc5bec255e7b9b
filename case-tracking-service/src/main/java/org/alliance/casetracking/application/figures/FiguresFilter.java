package org.alliance.casetracking.application.figures;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;

/// Which cases figures are about.
///
/// @param from the report came at that time or later
/// @param to the report came before that time
public record FiguresFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<UsState> place,
    Optional<LanguageTag> language,
    Optional<ServiceCategory> service,
    Optional<IntakeChannel> channel) {
  public static FiguresFilter between(Instant from, Instant to) {
    return new FiguresFilter(
        Optional.of(from),
        Optional.of(to),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
