package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "A firm has answered an offer. An acceptance counts only after matching has assigned the firm.")
public record OfferAnswered(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that answers") FirmId firm,
    @Meaning("the answer; absent in early events, which are refusals") @Nullable OfferAnswer answer,
    @Meaning("the reason to decline; absent if the firm accepts")
        @Nullable OfferDeclineReason reason,
    @Meaning(
            "the services that the firm takes on, if it does not take all that the client asked for")
        @Nullable List<ServiceCategory> services)
    implements AllianceEvent {
  public OfferAnswered {
    services = services == null ? null : Set.copyOf(services).stream().sorted().toList();
    if ((answer == OfferAnswer.DECLINED) != (reason != null)) {
      throw new IllegalArgumentException("A declined offer has a reason, an accepted one has none");
    }
    if (services != null && (answer == OfferAnswer.DECLINED || services.isEmpty())) {
      throw new IllegalArgumentException("Only an acceptance names services, and at least one");
    }
  }

  /// A refusal, or an acceptance of all services.
  public OfferAnswered(
      OfferId offerId,
      CaseId caseId,
      FirmId firm,
      OfferAnswer answer,
      @Nullable OfferDeclineReason reason) {
    this(offerId, caseId, firm, answer, reason, null);
  }
}
