package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;

@Meaning(
    "A firm would take a case that no firm has taken. Matching asks it before others if the rules allow.")
public record InterestShown(
    @Meaning("the case") CaseId caseId, @Meaning("the firm that would take it") FirmId firm)
    implements AllianceEvent {}
