package org.alliance.matching.application.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.MatchingRules;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;

/// Begins the tenure of an instance that has got the lease: reads firms and referrals into memory.
public final class ReferralScheduler {
  /// The number of cases that are decided at once: each is a few journaled writes.
  static final int HANDS = 8;

  /// Older offers and cases count against no quota and say nothing about prices: a quarter and the
  /// weeks that futures are drawn from are shorter.
  static final Duration REMEMBERED = Duration.ofDays(100);

  private final Stores stores;
  private final MatchingRules rules;
  private final OfferPolicy policy;
  private final Rhythm rhythm;
  private final Distances distances;
  private final Clock clock;

  public record Stores(
      Aggregates<Referral, ReferralEvent> referrals,
      StoredChanges<Referral> referralChanges,
      StoredChanges<FirmProfile> firmChanges,
      TakingPlaces places,
      BatchRuns runs) {}

  public ReferralScheduler(
      Stores stores,
      MatchingRules rules,
      OfferPolicy policy,
      Rhythm rhythm,
      Distances distances,
      Clock clock) {
    this.stores = stores;
    this.rules = rules;
    this.policy = policy;
    this.rhythm = rhythm;
    this.distances = distances;
    this.clock = clock;
  }

  /// @throws Tenure.Lost if reading takes longer than the lease is held
  public SchedulerTurns takeOver(Tenure tenure) {
    var firms = new FirmIndex(distances, rules);
    var offering =
        new OfferingCases(stores.referrals(), firms, stores.places(), policy, tenure, clock);
    fill(firms, offering);
    var batches = new BatchScheduler(offering, rules, rhythm, stores.runs(), clock);
    return new SchedulerTurns(stores, offering, batches, rhythm, clock);
  }

  private void fill(FirmIndex firms, OfferingCases offering) {
    stores
        .firmChanges()
        .forEachThatMatters(
            Instant.EPOCH,
            found -> {
              if (found.state() instanceof FirmProfile.Known(var facts)) {
                firms.put(facts, found.positionOf(EventStream.FIRM));
              }
            });
    var from = clock.instant().minus(REMEMBERED);
    stores
        .referralChanges()
        .forEachThatMatters(
            from,
            found -> {
              offering.tenure().check();
              offering.follow(new CaseId(found.id()), found);
            });
    firms.forget(from);
    stores.places().adopt(firms.held(clock.instant()));
  }
}
