package org.alliance.matching.application.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.PendingCases;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Expire;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.Refusal;

/// Follows what has happened to cases, and asks firms for them: has [ChoosingFirms] choose, takes
/// places at the firms, saves the referral. Only the instance that holds the scheduler's lease does
/// this.
///
/// A referral is saved only in the version that was decided on. If it has changed meanwhile, the
/// change is marked, and the case is decided again at the next turn.
final class OfferingCases {
  private final Aggregates<Referral, ReferralEvent> referrals;
  private final FirmIndex firms;
  private final PendingCases pending = new PendingCases();
  private final TakingPlaces places;
  private final ChoosingFirms choosing;
  private final Tenure tenure;

  OfferingCases(
      Aggregates<Referral, ReferralEvent> referrals,
      FirmIndex firms,
      TakingPlaces places,
      OfferPolicy policy,
      Tenure tenure,
      Clock clock) {
    this.referrals = referrals;
    this.firms = firms;
    this.tenure = tenure;
    this.places = places;
    this.choosing = new ChoosingFirms(firms, policy, clock);
  }

  FirmIndex firms() {
    return firms;
  }

  PendingCases pending() {
    return pending;
  }

  Tenure tenure() {
    return tenure;
  }

  /// Follows a change that another instance, a listener or a coordinator has made, and asks a firm
  /// if the case needs one now.
  void followAndOffer(CaseId caseId) {
    var found = referrals.load(caseId.value());
    follow(caseId, found);
    var needsFirm =
        found.state() instanceof Referral.Open
            || (found.state() instanceof Referral.WithCoordinator(var history, _, _, _)
                && (history.isReopened() || history.openChoice().isPresent()));
    if (needsFirm) {
      isOfferedNext(found);
    } else if (found.state() instanceof Referral.WithCoordinator(var history, _, _, _)) {
      askInterested(found, history);
    }
  }

  /// A coordinator has the case: only a firm that has said it would take it is asked, and only if
  /// the rules allow it.
  private void askInterested(Versioned<Referral> found, CaseHistory history) {
    choosing.interested(history).ifPresent(next -> decide(found, new TryAgain(next)));
  }

  /// Follows a referral without deciding anything.
  void follow(CaseId caseId, Versioned<Referral> found) {
    follow(caseId, found.version(), found.state());
  }

  private void follow(CaseId caseId, long version, Referral state) {
    var freed = firms.follow(caseId, version, state);
    pending.follow(caseId, state);
    freed.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
        .forEach(places::releaseOffers);
  }

  /// Ends the offers of a case whose time is over, and asks the next firm.
  void expire(CaseId caseId, Instant now) {
    var overdue =
        Referral.outOf(referrals.load(caseId.value()).state()).stream()
            .filter(offer -> !offer.answerBy().isAfter(now))
            .toList();
    for (var offer : overdue) {
      var found = referrals.load(caseId.value());
      decide(
          found,
          new Expire(offer.id(), now, choosing.next(found.state(), Optional.of(offer.firm()))));
    }
    if (overdue.isEmpty()) {
      follow(caseId, referrals.load(caseId.value()));
    }
  }

  /// Asks a firm for a case that waits or is with a coordinator.
  ///
  /// @return whether a firm is asked now
  boolean isOfferedNext(CaseId caseId) {
    return isOfferedNext(referrals.load(caseId.value()));
  }

  private boolean isOfferedNext(Versioned<Referral> found) {
    var byHand = choosing.byHand(found.state());
    return byHand.isPresent()
        ? decide(found, byHand.get())
        : decide(found, new TryAgain(choosing.next(found.state(), Optional.empty())));
  }

  /// Asks the firm that a batch has found, if it may still be asked.
  ///
  /// @param batchOf how many cases were decided together
  /// @return whether a firm is asked now
  boolean isOffered(CaseId caseId, FirmId firm, int batchOf) {
    var found = referrals.load(caseId.value());
    if (!(found.state() instanceof Referral.Open
        || found.state() instanceof Referral.WithCoordinator)) {
      return false;
    }
    var history = Referral.historyOf(found.state());
    if (history.openChoice().isPresent()) {
      return isOfferedNext(found);
    }
    var next = choosing.ofBatch(history, firm, batchOf);
    return next.isPresent() ? decide(found, new TryAgain(next.get())) : isOfferedNext(found);
  }

  /// @return whether a firm is asked now
  private boolean decide(Versioned<Referral> before, ReferralCommand command) {
    tenure.check();
    var caseId = new CaseId(before.id());
    var decision = Referral.DECIDER.decide().apply(before.state(), command);
    if (!(decision instanceof Decision.Happened<ReferralEvent, Refusal>(var events))
        || events.isEmpty()) {
      firms.giveUp(caseId);
      return false;
    }
    var after = Referral.DECIDER.after(before.state(), events);
    var offers =
        events.stream()
            .filter(Offered.class::isInstance)
            .map(event -> ((Offered) event).offer())
            .toList();
    var isSaved = false;
    try {
      save(Change.of(before, after, events), takePlaces(before, after, offers));
      isSaved = true;
    } finally {
      if (!isSaved) {
        firms.giveUp(caseId);
      }
    }
    follow(caseId, before.version() + 1, after);
    return !offers.isEmpty();
  }

  /// @return the places at each firm
  private Map<FirmId, Set<String>> takePlaces(
      Versioned<Referral> before, Referral after, List<Offer> offers) {
    var facts = Referral.historyOf(after).wanted();
    var taken = new HashMap<FirmId, Set<String>>();
    for (var offer : offers) {
      var place =
          new Place(
              UUID.randomUUID().toString(),
              offer.id(),
              offer.madeAt(),
              firms.chargedArea(offer.firm(), facts),
              before.version());
      var period = Period.of(offer.madeAt());
      var isTaken =
          firms
              .firm(offer.firm())
              .filter(
                  firm -> places.isTaken(firm.firm(), place, room(offer, firm.capacity()), period))
              .isPresent();
      if (!isTaken) {
        taken.forEach(places::release);
        throw new StaleState(before.id());
      }
      taken.put(offer.firm(), Set.of(place.id()));
    }
    return taken;
  }

  /// A person may choose a firm whose quotas are full.
  private static Capacity room(Offer offer, Capacity quotas) {
    return offer.explanation().handPick().isPresent() ? Capacity.UNLIMITED : quotas;
  }

  /// If the outcome of a save is not known, the places stay taken: they are released when the
  /// referral shows that it does not have the offers.
  private void save(Change<Referral, ReferralEvent> change, Map<FirmId, Set<String>> taken) {
    try {
      referrals.save(change);
    } catch (StaleState otherWasQuicker) {
      taken.forEach(places::release);
      throw otherWasQuicker;
    }
  }
}
