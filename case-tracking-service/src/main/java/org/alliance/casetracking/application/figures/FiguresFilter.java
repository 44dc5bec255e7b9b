package org.alliance.casetracking.application.figures;

import java.time.Instant;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;

/// Which cases figures are about.
///
/// @param from the report came at that time or later
/// @param to the report came before that time
/// @param partner the organisation that sent the report, or was asked last to take it
public record FiguresFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<UsState> place,
    Optional<LanguageTag> language,
    Optional<ServiceCategory> service,
    Optional<IntakeChannel> channel,
    Optional<OrganisationId> partner) {
  public static FiguresFilter between(Instant from, Instant to) {
    return new FiguresFilter(
        Optional.of(from),
        Optional.of(to),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean matches(CaseSteps steps) {
    return steps.received().filter(this::isWithin).isPresent()
        && (place.isEmpty() || place.equals(steps.place()))
        && (partner.isEmpty() || partner.equals(steps.sender()) || partner.equals(steps.partner()))
        && (channel.isEmpty() || channel.equals(steps.channel()))
        && (language.isEmpty() || steps.speaks().contains(language.get()))
        && (service.isEmpty() || steps.services().contains(service.get()));
  }

  private boolean isWithin(Instant received) {
    return !(from.isPresent() && received.isBefore(from.get()))
        && (to.isEmpty() || received.isBefore(to.get()));
  }
}
