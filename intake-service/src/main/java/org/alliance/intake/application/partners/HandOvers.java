package org.alliance.intake.application.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Report;

/// Finds reports by how far they are on their way to an organisation.
public interface HandOvers {
  record Listed(CaseId id, Report report) {}

  /// Declined, the client agrees, and the rules have not looked for an organisation yet.
  List<CaseId> waiting(int most);

  /// Offers whose time to answer is over.
  List<CaseId> late(Instant now, int most);

  /// Reports that no organisation took and that a person has to act on; the one due first is first.
  List<Listed> returned(int most);

  /// What an organisation is asked now; the offer that ends first is first.
  List<Listed> offeredTo(OrganisationId partner, int most);

  /// Empty if the organisation is not asked about this report, or if the id is none.
  Optional<Listed> offeredTo(OrganisationId partner, String id);

  /// What became of the last time that an organisation was asked about this report. Empty if it was
  /// never asked, or its answer is still open, or the id is none.
  Optional<HandOver.Past> over(OrganisationId partner, String id);

  long countOfferedTo(OrganisationId partner);

  /// What an organisation has accepted, the latest first.
  List<Listed> takenBy(OrganisationId partner, int most);

  /// What an organisation sent itself, the latest first.
  List<Listed> sentBy(OrganisationId partner, int most);
}
