package org.alliance.matching.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.alliance.matching.application.FirmIndex.Choice;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralCommand.Accept;
import org.alliance.matching.domain.ReferralCommand.Decline;
import org.alliance.matching.domain.ReferralCommand.Exclude;
import org.alliance.matching.domain.ReferralCommand.Expire;
import org.alliance.matching.domain.ReferralCommand.Lift;
import org.alliance.matching.domain.ReferralCommand.Next;
import org.alliance.matching.domain.ReferralCommand.Open;
import org.alliance.matching.domain.ReferralCommand.Return;
import org.alliance.matching.domain.ReferralCommand.TryAgain;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.ReferralEvent.Offered;
import org.alliance.matching.domain.Refusal;
import org.alliance.matching.domain.StopReason;
import org.alliance.matching.domain.ranking.Ranking;

/// Finds a firm for a case, and the next one when a firm declines or stays silent. Makes the
/// commands; the referral decides.
public final class ReferringCases {
  private static final Set<StopReason> CLIENT_LEFT = Set.of(StopReason.CLIENT_LEFT);

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

  /// @param maySeekFirms the client agrees that law firms are asked; if not, no place at a firm is
  ///   kept for the case
  public ReferralCommand open(CaseId caseId, CaseFacts facts, boolean maySeekFirms) {
    var now = clock.instant();
    var brief = Brief.of(caseId, facts, now);
    return new Open(
        caseId,
        facts,
        maySeekFirms,
        maySeekFirms ? next(brief, byRule(brief, Set.of(), now), 1, now) : nobody(now));
  }

  public ReferralCommand accept(OfferId offer, FirmId firm) {
    return new Accept(offer, firm);
  }

  public ReferralCommand decline(OfferId offer, FirmId firm, OfferDeclineReason reason) {
    return new Decline(offer, firm, reason, nextAfter(offer.caseId(), Optional.of(firm)));
  }

  /// The engagement has ended and the client still needs a firm: another one is asked.
  public ReferralCommand giveBack(CaseId caseId, FirmId firm) {
    return new Return(firm, nextAfter(caseId, Optional.of(firm)));
  }

  /// The client agrees that firms are asked.
  public ReferralCommand consentGiven(CaseId caseId) {
    return lift(caseId, StopReason.LIFTED_BY_CONSENT);
  }

  /// The client wants help after all.
  public ReferralCommand withdrawalUndone(CaseId caseId) {
    return lift(caseId, StopReason.LIFTED_BY_CLIENT);
  }

  /// Firms are ranked, and places kept, only where somebody may be asked once this is lifted.
  private ReferralCommand lift(CaseId caseId, Set<StopReason> reasons) {
    var state = referrals.stateOf(caseId.value());
    var goesOn = state instanceof Referral.Closed(var brief) && reasons.containsAll(brief.stops());
    return new Lift(
        reasons, goesOn ? nextAfter(caseId, Optional.empty()) : nobody(clock.instant()));
  }

  /// Ends an offer whose time is over and asks the next firm.
  public void expire(OfferId offer, FirmId firm) {
    handle(offer.caseId(), new Expire(offer, nextAfter(offer.caseId(), Optional.of(firm))));
  }

  /// Asks a firm for a case that waits or is with a coordinator.
  public Decision<ReferralEvent, Refusal> tryAgain(CaseId caseId) {
    return handle(caseId, new TryAgain(nextAfter(caseId, Optional.empty())));
  }

  /// A coordinator wants the best firm asked that may be, whatever its place is worth to others.
  /// That holds also after a client has left a firm: the coordinator has talked with the client.
  public Decision<ReferralEvent, Refusal> reopen(CaseId caseId) {
    var state = referrals.stateOf(caseId.value());
    if (state instanceof Referral.Absent) {
      return Decision.refused(Refusal.NO_SUCH_REFERRAL);
    }
    var brief = Referral.briefOf(state);
    var now = clock.instant();
    var choice = firms.choose(brief, brief.asked(), now, best -> best.stream().limit(1).toList());
    var next = next(brief, choice, 1, now);
    return handle(
        caseId,
        brief.stops().equals(CLIENT_LEFT) ? new Lift(CLIENT_LEFT, next) : new TryAgain(next));
  }

  /// @return whether anybody is asked now
  boolean askWhoeverIsBest(CaseId caseId) {
    return isOffered(tryAgain(caseId));
  }

  /// Asks the firm that a batch has found, if it may still be asked.
  ///
  /// @param batchOf how many cases were decided together
  /// @return whether anybody is asked now
  boolean ask(CaseId caseId, FirmId firm, int batchOf) {
    var state = referrals.stateOf(caseId.value());
    if (!(state instanceof Referral.Open || state instanceof Referral.WithCoordinator)) {
      return false;
    }
    var brief = Referral.briefOf(state);
    var now = clock.instant();
    var choice = firms.choose(brief, brief.asked(), now, firm);
    return choice.chosen().isEmpty()
        ? askWhoeverIsBest(caseId)
        : isOffered(handle(caseId, new TryAgain(next(brief, choice, batchOf, now))));
  }

  private static boolean isOffered(Decision<ReferralEvent, Refusal> decision) {
    return decision instanceof Decision.Happened<ReferralEvent, Refusal>(var events)
        && events.stream().anyMatch(Offered.class::isInstance);
  }

  /// A coordinator does not want a firm asked for a case.
  public Decision<ReferralEvent, Refusal> exclude(CaseId caseId, FirmId firm) {
    return handle(caseId, new Exclude(firm, nextAfter(caseId, Optional.of(firm))));
  }

  /// To be called after every change of a referral, so that the index follows.
  public void follow(CaseId caseId) {
    var found = referrals.load(caseId.value());
    firms.follow(caseId, found.version(), found.state());
  }

  private Decision<ReferralEvent, Refusal> handle(CaseId caseId, ReferralCommand command) {
    try {
      return referrals.handle(caseId.value(), command);
    } finally {
      follow(caseId);
    }
  }

  private Next nextAfter(CaseId caseId, Optional<FirmId> notAgain) {
    var state = referrals.stateOf(caseId.value());
    var now = clock.instant();
    if (state instanceof Referral.Absent) {
      return nobody(now);
    }
    var brief = Referral.briefOf(state);
    var asked = new HashSet<>(brief.asked());
    Referral.outOf(state).forEach(offer -> asked.add(offer.firm()));
    notAgain.ifPresent(asked::add);
    return next(brief, byRule(brief, asked, now), 1, now);
  }

  private Next nobody(Instant now) {
    return new Next(Ranking.NOBODY_KNOWN, List.of(), 1, false, now, now, policy.maxOffers());
  }

  private Choice byRule(Brief brief, Set<FirmId> asked, Instant now) {
    var waited = Duration.between(brief.searching(), now);
    return firms.choose(
        brief, asked, now, best -> policy.rule().choose(best, brief.facts().urgency(), waited));
  }

  private Next next(Brief brief, Choice choice, int batchOf, Instant now) {
    var urgency = brief.facts().urgency();
    return new Next(
        choice.ranking(),
        choice.chosen(),
        batchOf,
        Duration.between(brief.searching(), now).compareTo(policy.waitForRoom().apply(urgency)) < 0,
        now,
        now.plus(policy.answerWithin().apply(urgency)),
        policy.maxOffers());
  }
}
