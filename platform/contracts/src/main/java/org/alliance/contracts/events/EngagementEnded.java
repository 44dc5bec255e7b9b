package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;

@Meaning(
    "A firm has ended its work for a client. If it handed the case back, matching looks for another firm.")
public record EngagementEnded(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that had the case") FirmId firm,
    @Meaning("the way in which the work ended") EngagementEnding ending)
    implements AllianceEvent {}
