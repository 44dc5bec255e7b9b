package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;

@Meaning("A client has withdrawn a consent, or given it again. The change takes effect at once.")
public record ConsentChanged(
    @Meaning("the case") CaseId caseId,
    @Meaning("to whom something may or may not be given") ConsentRecipient recipient,
    @Meaning("what the client said") ConsentChange change)
    implements AllianceEvent {}
