package org.alliance.matching.domain;

import java.time.Instant;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferDeclineReason;

/// What happened to one referral, oldest first.
public sealed interface ReferralEvent {
  record Opened(CaseId caseId, CaseFacts facts, Instant at) implements ReferralEvent {}

  record Offered(Offer offer) implements ReferralEvent {}

  record Declined(Offer offer, OfferDeclineReason reason) implements ReferralEvent {}

  record Expired(Offer offer) implements ReferralEvent {}

  /// Another firm has accepted; this one is thanked, and its quota is not charged.
  record Superseded(Offer offer) implements ReferralEvent {}

  /// The offer was taken back.
  record OfferWithdrawn(Offer offer) implements ReferralEvent {}

  record Assigned(Offer offer) implements ReferralEvent {}

  /// The firm has given the case back.
  record Returned(Offer offer) implements ReferralEvent {}

  record Excluded(FirmId firm) implements ReferralEvent {}

  record Escalated(EscalationReason reason, Obstacle obstacle, Instant at)
      implements ReferralEvent {}

  /// The client wants no firm any more.
  record Withdrawn() implements ReferralEvent {}
}
