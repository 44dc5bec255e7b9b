package org.alliance.intake.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.OrganisationId;

/// What is a report called?
public interface ReportIds {
  CaseId next();

  /// The same for all drafts that say the same; nobody without intake's key can tell from it what
  /// they say.
  String fingerprintOf(ReportDraft draft);

  /// Always the same id for the same reference of the same channel and organisation; nobody without
  /// intake's key can tell the reference from it.
  CaseId of(IntakeChannel channel, Optional<OrganisationId> organisation, String reference);
}
