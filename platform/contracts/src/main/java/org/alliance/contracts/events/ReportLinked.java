package org.alliance.contracts.events;

import java.util.List;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.LinkReason;

@Meaning(
    "A person found that two reports tell of the same incident. This one is linked to the other, which goes on; nothing of it is merged or deleted. If the link is removed, the report is decided again: then review-requested.v1, case-accepted.v1 or report-declined.v1 follows.")
public record ReportLinked(
    @Meaning("the report that rests from now on") CaseId caseId,
    @Meaning("the report that goes on") CaseId other,
    @Meaning("how alike the rules found them, 0 to 100") int score,
    @Meaning("what is alike") List<LinkReason> reasons)
    implements AllianceEvent {
  public ReportLinked {
    reasons = List.copyOf(reasons);
  }
}
