package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferClosure;

@Meaning("An offer ended without the firm's answer.")
public record OfferClosed(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that was asked") FirmId firm,
    @Meaning("the reason why it ended") OfferClosure closure)
    implements AllianceEvent {}
