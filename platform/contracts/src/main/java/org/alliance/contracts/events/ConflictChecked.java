package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;

@Meaning(
    "Intake has compared a firm's list of names with the people of a case, or the one person of the firm who may look at the names has recorded a finding.")
public record ConflictChecked(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that is asked") FirmId firm,
    @Meaning("the result") ConflictFinding finding)
    implements AllianceEvent {}
