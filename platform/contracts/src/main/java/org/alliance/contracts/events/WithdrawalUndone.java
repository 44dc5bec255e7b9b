package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;

@Meaning(
    "The client wants help again: the withdrawal no longer holds. Withdrawn consents stay withdrawn.")
public record WithdrawalUndone(@Meaning("the case") CaseId caseId) implements AllianceEvent {}
