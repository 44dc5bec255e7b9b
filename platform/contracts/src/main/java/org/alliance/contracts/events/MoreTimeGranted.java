package org.alliance.contracts.events;

import java.time.Instant;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;

@Meaning(
    "A coordinator gives a firm more time to answer. It holds once matching has extended the offer.")
public record MoreTimeGranted(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that is asked") FirmId firm,
    @Meaning("the new deadline of the answer") Instant answerBy)
    implements AllianceEvent {}
