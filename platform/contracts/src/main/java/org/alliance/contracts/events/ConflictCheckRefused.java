package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictRefusal;

@Meaning(
    "Intake refused to compare a firm's list of names with the people of a case. Nothing was compared.")
public record ConflictCheckRefused(
    @Meaning("the offer that the firm named") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm") FirmId firm,
    @Meaning("the reason for the refusal") ConflictRefusal reason)
    implements AllianceEvent {}
