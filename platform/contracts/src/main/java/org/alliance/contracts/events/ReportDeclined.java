package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.report.DeclineReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "A report is outside the mandate. The person has no other helper yet; a person of the Alliance still has to find one.")
public record ReportDeclined(
    @Meaning("the report") CaseId caseId,
    @Meaning("the reasons why it is outside") List<DeclineReason> reasons,
    @Meaning("the organisation that sent it; absent if none did, and in old events")
        @Nullable OrganisationId sender)
    implements AllianceEvent {
  public ReportDeclined {
    reasons = Set.copyOf(reasons).stream().sorted().toList();
  }

  /// Of a report that no organisation sent.
  public ReportDeclined(CaseId caseId, List<DeclineReason> reasons) {
    this(caseId, reasons, null);
  }
}
