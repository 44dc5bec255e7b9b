package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.DeclineReason;

@Meaning("A report is outside the mandate. No lawyer and no organisation has taken the person on.")
public record ReportDeclined(
    @Meaning("the report") CaseId caseId,
    @Meaning("why it is outside the mandate") List<DeclineReason> reasons)
    implements AllianceEvent {
  public ReportDeclined {
    reasons = Set.copyOf(reasons).stream().sorted().toList();
  }
}
