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
  record Returned(Offer offer, Instant at) implements ReferralEvent {}

  /// The firm's work is over.
  record Ended(Offer offer) implements ReferralEvent {}

  record Excluded(FirmId firm) implements ReferralEvent {}

  record Escalated(EscalationReason reason, Obstacle obstacle, Instant at)
      implements ReferralEvent {}

  /// Nobody is to be asked any more.
  record Stopped(StopReason why) implements ReferralEvent {}

  /// Firms may be asked again.
  record Resumed(Instant at) implements ReferralEvent {}
}
