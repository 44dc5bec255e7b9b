package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.WithdrawalReason;

@Meaning(
    "The client wants no help any more. No firm is asked; a firm that has the case is told, and ends its work only with the client. It may be undone.")
public record ClientWithdrew(
    @Meaning("the case") CaseId caseId, @Meaning("why") WithdrawalReason reason)
    implements AllianceEvent {}
