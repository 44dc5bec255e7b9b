package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.DeclineReason;

@Meaning(
    "A report is outside the mandate. The person has no other helper yet; a person of the Alliance still has to find one.")
public record ReportDeclined(
    @Meaning("the report") CaseId caseId,
    @Meaning("the reasons why it is outside") List<DeclineReason> reasons)
    implements AllianceEvent {
  public ReportDeclined {
    reasons = Set.copyOf(reasons).stream().sorted().toList();
  }
}
