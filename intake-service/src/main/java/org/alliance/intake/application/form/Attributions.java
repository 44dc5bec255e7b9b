package org.alliance.intake.application.form;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;

/// Which reports came by a partner's link. The partner hears how many, never which.
public interface Attributions {
  /// Once for each report, however often.
  void attribute(CaseId report, OrganisationId organisation);

  long count(OrganisationId organisation);
}
