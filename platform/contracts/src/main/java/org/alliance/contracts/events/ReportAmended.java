package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ReportPart;

@Meaning("Another version of a report arrived under the same reference. Both versions are kept.")
public record ReportAmended(
    @Meaning("the report, and the case that it may be") CaseId caseId,
    @Meaning("which amendment it is, from 1") int amendment,
    @Meaning("which parts it tells otherwise") List<ReportPart> parts)
    implements AllianceEvent {
  public ReportAmended {
    parts = Set.copyOf(parts).stream().sorted().toList();
  }
}
