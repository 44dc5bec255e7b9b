package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.ReviewReason;

@Meaning("The rules could not decide a report. A person in triage has to decide it.")
public record ReviewRequested(
    @Meaning("the report") CaseId caseId,
    @Meaning("the points that are unclear") List<ReviewReason> reasons)
    implements AllianceEvent {
  public ReviewRequested {
    reasons = Set.copyOf(reasons).stream().sorted().toList();
  }
}
