package org.alliance.matching.application;

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
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.matching.domain.Areas;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.OfferRule;
import org.alliance.matching.domain.Point;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Refusal;
import org.alliance.matching.domain.ranking.Rosters;
import org.alliance.matching.domain.ranking.Weights;
import org.alliance.testkit.InMemoryAggregates;

/// Everything that finds firms, on stores in memory and a clock that stands still.
final class Desk {
  static final Instant MONDAY = Instant.parse("2026-03-09T09:00:00Z");

  final InMemoryAggregates<Referral, ReferralEvent> store =
      InMemoryAggregates.silent(Referral.DECIDER.initial());
  final List<BatchRuns.BatchRun> runs = new ArrayList<>();
  final FirmIndex index;
  final ReferringCases referring;
  final BatchDesk batches;
  final Map<CaseId, RuntimeException> faults = new HashMap<>();
  private final Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals =
      new Handling<>(new Faulty(), Referral.DECIDER);
  private final MatchingRules rules = new MatchingRules(Weights.STANDARD, 6, 60);
  private Instant now = MONDAY;
  private int cases;

  Desk(FirmFacts... firms) {
    index = newIndex();
    var policy =
        new OfferPolicy(
            OfferRule.of(Weights.STANDARD, 2, Duration.ofHours(24)),
            _ -> Duration.ofHours(24),
            _ -> Duration.ofHours(48),
            8);
    var clock = new Standing();
    referring = new ReferringCases(referrals, index, policy, clock);
    batches =
        new BatchDesk(
            index,
            referring,
            new Kept(),
            Weights.STANDARD,
            new BatchDesk.Rhythm(Duration.ofHours(6), Duration.ofMinutes(5), 20),
            clock);
    for (var firm : firms) {
      put(firm);
    }
  }

  private FirmIndex newIndex() {
    return new FirmIndex(new Middles(), rules);
  }

  void put(FirmFacts firm) {
    index.put(firm, index.changes() + 1);
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  CaseId open(CaseFacts facts) {
    cases++;
    var id = new CaseId("00000000-0000-0000-0000-%012d".formatted(cases));
    referrals.handle(id.value(), referring.open(id, facts, true));
    referring.follow(id);
    return id;
  }

  void accept(CaseId id) {
    answer(id, referring.accept(out(id).id(), out(id).firm()));
  }

  void decline(CaseId id) {
    answer(id, referring.decline(out(id).id(), out(id).firm(), OfferDeclineReason.CAPACITY));
  }

  void expire(CaseId id) {
    referring.expire(out(id).id(), out(id).firm());
  }

  void giveBack(CaseId id, FirmId firm) {
    answer(id, referring.giveBack(id, firm));
  }

  private void answer(CaseId id, ReferralCommand command) {
    referrals.handle(id.value(), command);
    referring.follow(id);
  }

  void look() {
    batches.look(List.of(waiting()), () -> {});
  }

  List<Brief> waiting() {
    return store.all().values().stream()
        .filter(found -> found.state() instanceof Referral.Open)
        .map(found -> Referral.briefOf(found.state()))
        .sorted(Comparator.comparing(brief -> brief.caseId().value()))
        .toList();
  }

  Brief brief(CaseId id) {
    return Referral.briefOf(state(id));
  }

  Referral state(CaseId id) {
    return referrals.stateOf(id.value());
  }

  /// The first offer that is out.
  Offer out(CaseId id) {
    return Referral.outOf(state(id)).getFirst();
  }

  /// The firms that are being asked, or the one that has it.
  List<String> firms(CaseId id) {
    return state(id) instanceof Referral.WithFirm(_, var accepted)
        ? List.of(accepted.firm().value())
        : Referral.outOf(state(id)).stream().map(offer -> offer.firm().value()).toList();
  }

  /// An index that was filled from the stores just now.
  FirmIndex rebuilt(FirmFacts... firms) {
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

  private final class Standing extends Clock {
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

  private final class Kept implements BatchRuns {
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

  private record Middles() implements Areas {
    private static final Map<Zip3, Point> POINTS =
        Map.of(
            Rosters.NEAR,
            new Point(37_770_000, -122_420_000),
            Rosters.FAR,
            new Point(34_050_000, -118_250_000));

    @Override
    public Optional<Point> middleOf(Zip3 area) {
      return Optional.ofNullable(POINTS.get(area));
    }

    @Override
    public Optional<Point> middleOf(UsState state) {
      return Optional.empty();
    }
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
