package org.alliance.matching.application.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.MatchingRules;
import org.alliance.matching.application.index.ShadowPricing;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.ranking.Firms;
import org.alliance.matching.domain.ranking.Weights;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.OfferRule;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.Decline;
import org.alliance.matching.domain.referral.ReferralCommand.Extend;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Open;
import org.alliance.matching.domain.referral.ReferralCommand.Reopen;
import org.alliance.matching.domain.referral.ReferralCommand.Return;
import org.alliance.matching.domain.referral.ReferralCommand.ShowInterest;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.alliance.testkit.InMemoryAggregates;

/// Everything that finds firms, on stores in memory and a clock that stands still. Each event is
/// followed at once, as in a turn of the scheduler.
public final class InMemoryMatching {
  public static final Instant MONDAY = Instant.parse("2026-03-09T09:00:00Z");

  public final InMemoryAggregates<Referral, ReferralEvent> store;
  public final FirmIndex index;
  final List<BatchRuns.BatchRun> runs = new ArrayList<>();
  final InMemoryAggregates<FirmPlaces, FirmPlaces.Event> places;
  final OfferingCases offering;
  final BatchScheduler batches;
  final Map<CaseId, RuntimeException> faults = new HashMap<>();
  private final AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal>
      referrals;
  private final MatchingRules rules = new MatchingRules(Weights.STANDARD, 6, 60);
  private Instant now = MONDAY;
  private int cases;

  public InMemoryMatching(FirmFacts... firms) {
    this(
        InMemoryAggregates.silent(Referral.DECIDER.initial()),
        InMemoryAggregates.silent(FirmPlaces.NONE));
    for (var firm : firms) {
      put(firm);
    }
  }

  private InMemoryMatching(
      InMemoryAggregates<Referral, ReferralEvent> store,
      InMemoryAggregates<FirmPlaces, FirmPlaces.Event> places) {
    this.store = store;
    this.places = places;
    referrals = new AggregateCommandHandler<>(new Faulty(), Referral.DECIDER);
    index = newIndex();
    var policy =
        new OfferPolicy(
            OfferRule.of(Weights.STANDARD, 2, Duration.ofHours(24)),
            _ -> Duration.ofHours(24),
            _ -> Duration.ofHours(48),
            8,
            Map.of());
    var clock = new StandingClock();
    var taking =
        new TakingPlaces(new AggregateCommandHandler<>(places, FirmPlaces.DECIDER), new Faulty());
    offering =
        new OfferingCases(new Faulty(), index, taking, policy, new UndisputedTenure(), clock);
    batches =
        new BatchScheduler(
            offering,
            rules,
            new Rhythm(Duration.ofHours(6), Duration.ofMinutes(5), 20, Duration.ZERO),
            new KeptRuns(),
            clock);
  }

  /// Another instance on the same stores, which knows nothing of what this one follows.
  InMemoryMatching another(FirmFacts... firms) {
    var other = new InMemoryMatching(store, places);
    for (var firm : firms) {
      other.put(firm);
    }
    other.cases = 1_000;
    return other;
  }

  private FirmIndex newIndex() {
    return new FirmIndex(Firms.DISTANCES, rules);
  }

  public void put(FirmFacts firm) {
    index.put(firm, index.changes() + 1);
  }

  public void later(Duration time) {
    now = now.plus(time);
  }

  public Instant now() {
    return now;
  }

  public void reprice() {
    new ShadowPricing(index, rules).reprice(now);
  }

  public CaseId open(CaseFacts facts) {
    var id = hear(facts);
    offering.followAndOffer(id);
    return id;
  }

  /// The case has come, and no instance has followed it yet.
  CaseId hear(CaseFacts facts) {
    cases++;
    var id = new CaseId("00000000-0000-0000-0000-%012d".formatted(cases));
    referrals.handle(id.value(), new Open(id, Optional.empty(), facts, true, Next.later(now)));
    return id;
  }

  public void accept(CaseId id) {
    answer(id, new Accept(out(id).id(), out(id).firm(), List.of()));
  }

  public void decline(CaseId id) {
    answer(
        id,
        new Decline(out(id).id(), out(id).firm(), OfferDeclineReason.CAPACITY, Next.later(now)));
  }

  public void expire(CaseId id) {
    offering.expire(id, out(id).answerBy());
  }

  void expireAt(CaseId id, Instant then) {
    offering.expire(id, then);
  }

  public void giveBack(CaseId id, FirmId firm) {
    answer(id, new Return(firm, Next.later(now)));
  }

  public void tryAgain(CaseId id) {
    offering.isOfferedNext(id);
  }

  void showInterest(CaseId id, FirmId firm) {
    answer(id, new ShowInterest(firm));
  }

  void extend(CaseId id, Instant answerBy) {
    answer(id, new Extend(out(id).id(), out(id).firm(), answerBy));
  }

  void reopen(CaseId id) {
    answer(id, new Reopen(now));
  }

  public void answer(CaseId id, ReferralCommand command) {
    referrals.handle(id.value(), command);
    offering.followAndOffer(id);
  }

  void look() {
    batches.look(List.of(waiting()), () -> {});
  }

  List<CaseHistory> waiting() {
    return store.all().values().stream()
        .filter(found -> found.state() instanceof Referral.Open)
        .map(found -> Referral.historyOf(found.state()))
        .sorted(Comparator.comparing(history -> history.caseId().value()))
        .toList();
  }

  public CaseHistory history(CaseId id) {
    return Referral.historyOf(state(id));
  }

  public Referral state(CaseId id) {
    return referrals.stateOf(id.value());
  }

  /// The first offer that is out.
  Offer out(CaseId id) {
    return Referral.outOf(state(id)).getFirst();
  }

  /// The firms that are being asked, or the one that has it.
  public List<String> firms(CaseId id) {
    return state(id) instanceof Referral.WithFirm(_, var accepted)
        ? List.of(accepted.firm().value())
        : Referral.outOf(state(id)).stream().map(offer -> offer.firm().value()).toList();
  }

  /// An index that was filled from the stores just now.
  public FirmIndex rebuilt(FirmFacts... firms) {
    var fresh = newIndex();
    for (var firm : firms) {
      fresh.put(firm, 1);
    }
    store
        .all()
        .forEach((id, found) -> fresh.follow(new CaseId(id), found.version(), found.state()));
    return fresh;
  }

  static OfferId offer(CaseId id, int number) {
    return OfferId.of(id, number);
  }

  private final class StandingClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final class KeptRuns implements BatchRuns {
    @Override
    public void add(BatchRun run) {
      runs.add(run);
    }

    @Override
    public Optional<Latest> latest(Optional<String> after, int most) {
      return Optional.of(
          new Latest(runs.reversed().stream().limit(most).toList(), runs.size(), Optional.empty()));
    }
  }

  private static final class UndisputedTenure implements Tenure {
    @Override
    public void check() {}

    @Override
    public void confirm() {}
  }

  /// The store, which throws the faults that it has been given.
  private final class Faulty implements Aggregates<Referral, ReferralEvent> {
    @Override
    public Versioned<Referral> load(String id) {
      var fault = faults.get(new CaseId(id));
      if (fault != null) {
        throw fault;
      }
      return store.load(id);
    }

    @Override
    public void save(Change<Referral, ReferralEvent> change) {
      store.save(change);
    }
  }
}
