package org.alliance.intake.application.campaign;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;

/// Which reports came by a partner's link. The partner hears how many, never which.
public interface Attributions {
  int FEWEST_TO_TELL = 5;

  /// Once for each report, however often.
  void attribute(CaseId report, OrganisationId organisation);

  long count(OrganisationId organisation);

  /// How many, unless they are so few that the number could show whether one certain person
  /// reported.
  default Optional<Long> countToTell(OrganisationId organisation) {
    return Optional.of(count(organisation)).filter(count -> count >= FEWEST_TO_TELL);
  }
}
