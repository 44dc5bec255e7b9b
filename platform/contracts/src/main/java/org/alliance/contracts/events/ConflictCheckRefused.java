package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictRefusal;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;

@Meaning(
    "A firm was refused a comparison of its list with the people of a case. Nothing was compared.")
public record ConflictCheckRefused(
    @Meaning("the offer that the firm named") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm") FirmId firm,
    @Meaning("why it was refused") ConflictRefusal reason)
    implements AllianceEvent {}
