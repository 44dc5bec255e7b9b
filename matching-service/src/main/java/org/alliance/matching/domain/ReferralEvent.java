package org.alliance.matching.domain;

import java.time.Instant;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.OfferDeclineReason;

/// What happened to one referral, oldest first.
public sealed interface ReferralEvent {
  record Opened(CaseId caseId, CaseFacts facts) implements ReferralEvent {}

  record Offered(Offer offer) implements ReferralEvent {}

  record Declined(Offer offer, OfferDeclineReason reason) implements ReferralEvent {}

  record Expired(Offer offer) implements ReferralEvent {}

  record Assigned(Offer offer) implements ReferralEvent {}

  record Escalated(EscalationReason reason, Instant at) implements ReferralEvent {}
}
