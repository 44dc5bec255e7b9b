package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EscalationReason;

@Meaning("No firm is left to ask; a coordinator has to find one.")
public record ReferralEscalated(
    @Meaning("the case") CaseId caseId, @Meaning("why") EscalationReason reason)
    implements AllianceEvent {}
