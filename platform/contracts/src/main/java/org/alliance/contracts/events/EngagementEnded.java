package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;

@Meaning(
    "A firm's work for a client is over. If the firm handed the case back, matching looks for another firm.")
public record EngagementEnded(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that had it") FirmId firm,
    @Meaning("how it ended") EngagementEnding ending)
    implements AllianceEvent {}
