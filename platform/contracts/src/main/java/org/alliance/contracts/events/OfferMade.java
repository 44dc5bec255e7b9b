package org.alliance.contracts.events;

import java.time.Instant;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.jspecify.annotations.Nullable;

@Meaning("One firm is asked to take a case. Why this firm is kept with the offer, in matching.")
public record OfferMade(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that is asked") FirmId firm,
    @Meaning("its place in the ranking, from 1") int rank,
    @Meaning("until when the firm may answer") Instant answerBy,
    @Meaning("what the firm may know before it answers") CaseFacts facts,
    @Meaning("what people call the case by; absent from before cases had numbers")
        @Nullable CaseNumber caseNumber)
    implements AllianceEvent {}
