package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.WithdrawalReason;

@Meaning(
    "The client wants no help for now. Matching asks no firm. A firm that has the case is told, and ends its work only together with the client. The withdrawal may be undone.")
public record ClientWithdrew(
    @Meaning("the case") CaseId caseId, @Meaning("the reason") WithdrawalReason reason)
    implements AllianceEvent {}
