package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.referral.CaseOutcome;

@Meaning("A coordinator closed a case that no firm has. Nobody is asked for it any more.")
public record CaseClosed(
    @Meaning("the case") CaseId caseId, @Meaning("what became of it") CaseOutcome outcome)
    implements AllianceEvent {}
