package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.jspecify.annotations.Nullable;

@Meaning(
    "A firm has answered an offer. An acceptance counts only after matching has assigned the firm.")
public record OfferAnswered(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that answers") FirmId firm,
    @Meaning("the answer") OfferAnswer answer,
    @Meaning("the reason to decline; absent if the firm accepts")
        @Nullable OfferDeclineReason reason)
    implements AllianceEvent {
  public OfferAnswered {
    if ((answer == OfferAnswer.DECLINED) != (reason != null)) {
      throw new IllegalArgumentException("A declined offer has a reason, an accepted one has none");
    }
  }
}
