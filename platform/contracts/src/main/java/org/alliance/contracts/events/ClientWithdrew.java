package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.WithdrawalReason;

@Meaning("The client wants no firm any more. Whoever has the case stops.")
public record ClientWithdrew(
    @Meaning("the case") CaseId caseId, @Meaning("why") WithdrawalReason reason)
    implements AllianceEvent {}
