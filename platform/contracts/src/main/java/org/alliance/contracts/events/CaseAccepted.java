package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;

@Meaning("A report is in mandate and has become a case. A firm is to be found for it.")
public record CaseAccepted(
    @Meaning("the case") CaseId caseId,
    @Meaning("all that matching and a firm's first look need") CaseFacts facts,
    @Meaning("the client wants no contact with the police; every later holder is bound by it")
        boolean doNotContactPolice)
    implements AllianceEvent {}
