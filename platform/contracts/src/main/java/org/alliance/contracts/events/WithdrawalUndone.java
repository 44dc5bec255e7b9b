package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;

@Meaning(
    "The client wants help after all. An earlier withdrawal no longer holds; withdrawn consents stay withdrawn.")
public record WithdrawalUndone(@Meaning("the case") CaseId caseId) implements AllianceEvent {}
