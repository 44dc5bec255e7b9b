package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EscalationReason;

@Meaning("Matching has no firm left to ask. A coordinator has to find one.")
public record ReferralEscalated(
    @Meaning("the case") CaseId caseId, @Meaning("the reason") EscalationReason reason)
    implements AllianceEvent {}
