package org.alliance.matching.application;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Urgency;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralCommand.Accept;
import org.alliance.matching.domain.ReferralCommand.Decline;
import org.alliance.matching.domain.ReferralCommand.Exclude;
import org.alliance.matching.domain.ReferralCommand.Expire;
import org.alliance.matching.domain.ReferralCommand.Next;
import org.alliance.matching.domain.ReferralCommand.Open;
import org.alliance.matching.domain.ReferralCommand.Return;
import org.alliance.matching.domain.ReferralCommand.TryAgain;
import org.alliance.matching.domain.ReferralCommand.Withdraw;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Refusal;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;

/// Finds a firm for a case, and the next one when a firm declines or stays silent. Makes the
/// commands; the referral decides.
public final class ReferringCases {
  private final Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals;
  private final FirmIndex firms;
  private final OfferPolicy policy;
  private final Clock clock;

  public ReferringCases(
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      FirmIndex firms,
      OfferPolicy policy,
      Clock clock) {
    this.referrals = referrals;
    this.firms = firms;
    this.policy = policy;
    this.clock = clock;
  }

  public ReferralCommand open(CaseId caseId, CaseFacts facts) {
    var brief = Brief.of(caseId, facts, clock.instant());
    return new Open(caseId, facts, next(brief, Set.of()));
  }

  public ReferralCommand accept(OfferId offer, FirmId firm) {
    return new Accept(offer, firm);
  }

  public ReferralCommand decline(OfferId offer, FirmId firm, OfferDeclineReason reason) {
    return new Decline(offer, firm, reason, nextAfter(offer.caseId(), Optional.of(firm)));
  }

  /// The engagement has ended and the client still needs a firm: another one is asked.
  public Decision<ReferralEvent, Refusal> giveBack(CaseId caseId, FirmId firm) {
    return handle(caseId, new Return(firm, nextAfter(caseId, Optional.of(firm))));
  }

  /// The client wants no firm any more.
  public Decision<ReferralEvent, Refusal> withdraw(CaseId caseId) {
    return handle(caseId, new Withdraw());
  }

  /// Ends an offer whose time is over and asks the next firm.
  public void expire(OfferId offer, FirmId firm) {
    handle(offer.caseId(), new Expire(offer, nextAfter(offer.caseId(), Optional.of(firm))));
  }

  /// Asks a firm for a case that waits or is with a coordinator.
  public Decision<ReferralEvent, Refusal> tryAgain(CaseId caseId) {
    return handle(caseId, new TryAgain(nextAfter(caseId, Optional.empty())));
  }

  /// Asks the firm that a batch has found.
  ///
  /// @param batchOf how many cases were decided together
  public void ask(CaseId caseId, FirmId firm, int batchOf) {
    var usual = nextAfter(caseId, Optional.empty());
    var chosen = usual.ranking().top().stream().filter(score -> score.firm().equals(firm)).toList();
    handle(
        caseId,
        new TryAgain(
            chosen.isEmpty()
                ? usual
                : new Next(
                    usual.ranking(),
                    chosen,
                    batchOf,
                    usual.patience(),
                    usual.now(),
                    usual.answerBy(),
                    usual.mostOffers())));
  }

  /// A coordinator does not want a firm asked for a case.
  public Decision<ReferralEvent, Refusal> exclude(CaseId caseId, FirmId firm) {
    return handle(caseId, new Exclude(firm, nextAfter(caseId, Optional.of(firm))));
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

  private Next nextAfter(CaseId caseId, Optional<FirmId> notAgain) {
    var state = referrals.stateOf(caseId.value());
    if (state instanceof Referral.Absent) {
      var now = clock.instant();
      return new Next(Ranking.NOBODY_KNOWN, List.of(), 1, false, now, now, policy.maxOffers());
    }
    var brief = Referral.briefOf(state);
    var asked = new HashSet<>(brief.asked());
    Referral.outOf(state).forEach(offer -> asked.add(offer.firm()));
    notAgain.ifPresent(asked::add);
    return next(brief, asked);
  }

  private Next next(Brief brief, Set<FirmId> asked) {
    var now = clock.instant();
    var ranking = firms.rank(brief, asked, now);
    var urgency = brief.facts().urgency();
    var waited = Duration.between(brief.since(), now);
    return new Next(
        ranking,
        chosen(ranking, urgency, waited),
        1,
        waited.compareTo(policy.waitForRoom().apply(urgency)) < 0,
        now,
        now.plus(policy.answerWithin().apply(urgency)),
        policy.maxOffers());
  }

  /// An urgent case is offered at once, to several. Another is, if its best place is worth little
  /// to later cases or it has waited long enough; otherwise a batch may find it a better one.
  private List<Score> chosen(Ranking ranking, Urgency urgency, Duration waited) {
    var top = ranking.top();
    if (top.isEmpty()) {
      return List.of();
    }
    if (urgency == Urgency.URGENT) {
      return top.subList(0, Math.min(policy.urgentAtOnce(), top.size()));
    }
    var best = top.getFirst();
    var isUncontested = best.net() > 0 && best.price() <= policy.worthWaitingFor();
    return isUncontested || waited.compareTo(policy.offerAfter()) >= 0 ? List.of(best) : List.of();
  }
}
