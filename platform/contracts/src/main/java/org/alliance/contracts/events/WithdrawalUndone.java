package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;

@Meaning(
    "The client wants help after all: an earlier withdrawal no longer holds. Consents that were taken back stay so.")
public record WithdrawalUndone(@Meaning("the case") CaseId caseId) implements AllianceEvent {}
