package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;

@Meaning(
    "A coordinator has answered a question of a firm. The text stays in the firm service, encrypted.")
public record QuestionAnswered(
    @Meaning("the question") QuestionId question,
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that has asked") FirmId firm)
    implements AllianceEvent {}
