package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.WithdrawalReason;

@Meaning(
    "The client wants no more help. No firm is asked; a firm that has the case is told, and only firm and client end its work. A withdrawal can be undone.")
public record ClientWithdrew(
    @Meaning("the case") CaseId caseId, @Meaning("why") WithdrawalReason reason)
    implements AllianceEvent {}
