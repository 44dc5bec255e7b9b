package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;

@Meaning(
    "Intake has compared a firm's list of names with the people of a case. Neither side saw the other's names.")
public record ConflictChecked(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that is asked") FirmId firm,
    @Meaning("the result") ConflictFinding finding)
    implements AllianceEvent {}
