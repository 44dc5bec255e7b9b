package org.alliance.matching.application;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.Ranker;
import org.alliance.matching.domain.Ranking;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralCommand.Accept;
import org.alliance.matching.domain.ReferralCommand.Decline;
import org.alliance.matching.domain.ReferralCommand.Expire;
import org.alliance.matching.domain.ReferralCommand.Next;
import org.alliance.matching.domain.ReferralCommand.Open;
import org.alliance.matching.domain.ReferralCommand.TryAgain;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Refusal;

/// Finds a firm for a case, and the next one when a firm declines or stays silent. Makes the
/// commands; the referral decides.
public final class ReferringCases {
  private final Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals;
  private final FirmIndex firms;
  private final Ranker ranker;
  private final OfferPolicy policy;
  private final Clock clock;

  public ReferringCases(
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      FirmIndex firms,
      Ranker ranker,
      OfferPolicy policy,
      Clock clock) {
    this.referrals = referrals;
    this.firms = firms;
    this.ranker = ranker;
    this.policy = policy;
    this.clock = clock;
  }

  public ReferralCommand open(CaseId caseId, CaseFacts facts) {
    return new Open(caseId, facts, next(new Referral.Brief(caseId, facts, List.of()), Set.of()));
  }

  public ReferralCommand accept(OfferId offer, FirmId firm) {
    return new Accept(offer, firm);
  }

  public ReferralCommand decline(OfferId offer, FirmId firm, OfferDeclineReason reason) {
    return new Decline(offer, firm, reason, nextAfter(offer.caseId(), Optional.of(firm)));
  }

  /// Ends an offer whose time is over and asks the next firm.
  public void expire(OfferId offer, FirmId firm) {
    handle(offer.caseId(), new Expire(offer, nextAfter(offer.caseId(), Optional.of(firm))));
  }

  /// Asks a firm for a case that waits or is with a coordinator.
  public Decision<ReferralEvent, Refusal> tryAgain(CaseId caseId) {
    return handle(caseId, new TryAgain(nextAfter(caseId, Optional.empty())));
  }

  /// To be called after every change of a referral, so that the index follows.
  public void follow(CaseId caseId) {
    firms.follow(caseId, referrals.stateOf(caseId.value()));
  }

  private Decision<ReferralEvent, Refusal> handle(CaseId caseId, ReferralCommand command) {
    var decision = referrals.handle(caseId.value(), command);
    follow(caseId);
    return decision;
  }

  private Next nextAfter(CaseId caseId, Optional<FirmId> asking) {
    return switch (referrals.stateOf(caseId.value())) {
      case Referral.Absent() ->
          new Next(Ranking.NOBODY_KNOWN, clock.instant(), clock.instant(), policy.maxOffers());
      case Referral.Open(var brief) -> next(brief, withAsking(brief, asking));
      case Referral.Offering(var brief, _) -> next(brief, withAsking(brief, asking));
      case Referral.WithFirm(var brief, _) -> next(brief, withAsking(brief, asking));
      case Referral.WithCoordinator(var brief, _, _) -> next(brief, withAsking(brief, asking));
    };
  }

  private static Set<FirmId> withAsking(Referral.Brief brief, Optional<FirmId> asking) {
    var asked = new HashSet<>(brief.asked());
    asking.ifPresent(asked::add);
    return asked;
  }

  private Next next(Referral.Brief brief, Set<FirmId> asked) {
    var now = clock.instant();
    var ranking =
        ranker.rank(
            brief.caseId(), brief.facts(), firms.firms(), firm -> firms.takenBy(firm, now), asked);
    return new Next(
        ranking,
        now,
        now.plus(policy.answerWithin().apply(brief.facts().urgency())),
        policy.maxOffers());
  }
}
