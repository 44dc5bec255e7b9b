package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.ReportPart;

@Meaning(
    "Another version of a report has arrived under the same reference. Intake keeps the original and the amendment.")
public record ReportAmended(
    @Meaning("the report, and the case that it may have become") CaseId caseId,
    @Meaning("the number of the amendment, from 1") int amendment,
    @Meaning("the parts that it changes") List<ReportPart> parts)
    implements AllianceEvent {
  public ReportAmended {
    parts = Set.copyOf(parts).stream().sorted().toList();
  }
}
