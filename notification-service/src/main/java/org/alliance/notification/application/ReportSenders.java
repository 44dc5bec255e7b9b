package org.alliance.notification.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;

/// Which organisation sent a report?
public interface ReportSenders {
  /// @param number that people say; empty if no event has told it
  record Sent(OrganisationId sender, Optional<CaseNumber> number) {}

  /// Empty for a report that no organisation sent, or that was erased.
  Optional<Sent> of(CaseId id);

  void put(CaseId id, Sent sent);

  void forget(CaseId id);
}
