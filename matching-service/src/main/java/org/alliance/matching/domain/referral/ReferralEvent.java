package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.domain.explanation.Obstacle;

/// An event of one referral.
public sealed interface ReferralEvent {
  record Opened(CaseId caseId, Optional<CaseNumber> caseNumber, CaseFacts facts, Instant at)
      implements ReferralEvent {}

  record Offered(Offer offer) implements ReferralEvent {}

  record Declined(Offer offer, OfferDeclineReason reason) implements ReferralEvent {}

  record Expired(Offer offer) implements ReferralEvent {}

  /// Another firm has accepted; this one is thanked, and its quota is not charged.
  record Superseded(Offer offer) implements ReferralEvent {}

  /// The offer was taken back.
  record OfferWithdrawn(Offer offer) implements ReferralEvent {}

  /// @param services that the firm takes on; empty for all that the client asked for
  record Assigned(Offer offer, List<ServiceCategory> services) implements ReferralEvent {}

  /// The firm has given the case back.
  record Returned(Offer offer, Instant at) implements ReferralEvent {}

  /// The firm's work is over.
  ///
  /// @param why the reason that nobody else is asked
  record Ended(Offer offer, StopReason why) implements ReferralEvent {}

  /// A firm would take the case.
  record InterestShown(FirmId firm) implements ReferralEvent {}

  /// @param offer with its new deadline
  record Extended(Offer offer) implements ReferralEvent {}

  /// A coordinator wants the best firm asked, whatever its place is worth to other cases.
  record Reopened() implements ReferralEvent {}

  /// A coordinator chose the firm to ask.
  record Chosen(Choice choice) implements ReferralEvent {}

  /// The words of coordinators were erased with the client.
  record NotesErased() implements ReferralEvent {}

  /// Something else covers a service that the firm did not take on.
  record NeedCovered(Needs.Covered need) implements ReferralEvent {}

  /// It was recorded as covered, and is open again.
  ///
  /// @param need as it was recorded
  record NeedOpened(Needs.Covered need) implements ReferralEvent {}

  /// The firm that has the case covers one more service.
  record TakenOn(ServiceCategory service) implements ReferralEvent {}

  record Excluded(FirmId firm) implements ReferralEvent {}

  record Escalated(EscalationReason reason, Obstacle obstacle, Instant at)
      implements ReferralEvent {}

  /// One more reason that nobody is to be asked.
  record Stopped(StopReason why) implements ReferralEvent {}

  /// These reasons no longer hold. Firms may be asked again if none is left.
  record Lifted(Set<StopReason> reasons, Instant at) implements ReferralEvent {
    public Lifted {
      reasons = Set.copyOf(reasons);
    }
  }
}
