package org.alliance.intake.domain;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.UsState;

/// What may be asked of a report.
public sealed interface ReportCommand {
  /// Keep this report and decide it. Sent again, it changes nothing.
  record Submit(CaseId id, Incident incident) implements ReportCommand {}

  /// A person in triage finds it in mandate.
  ///
  /// @param state where it happened, if the report did not say
  record AcceptAfterReview(CaseId id, Optional<UsState> state) implements ReportCommand {}

  /// A person in triage finds it outside the mandate.
  record DeclineAfterReview(CaseId id, List<DeclineReason> reasons) implements ReportCommand {}
}
