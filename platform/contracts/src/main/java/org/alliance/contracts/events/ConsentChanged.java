package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;

@Meaning("A client has withdrawn a consent, or given it again. The change acts at once.")
public record ConsentChanged(
    @Meaning("the case") CaseId caseId,
    @Meaning("the recipient of the client's data") ConsentRecipient recipient,
    @Meaning("the change") ConsentChange change)
    implements AllianceEvent {}
