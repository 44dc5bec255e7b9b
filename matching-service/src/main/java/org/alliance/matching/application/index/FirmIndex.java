package org.alliance.matching.application.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.application.index.CapacityLedger.Kept;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmTable;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Referral;

/// All firms in memory: what each has taken and said, and what its room is worth. Only the instance
/// that holds the scheduler's lease has one. It is filled from the store when the lease is taken,
/// and follows every change of a referral from then on. It ranks only: the referral says who has a
/// case, and [TakingPlaces] says whether a firm has room.
public final class FirmIndex {
  private static final int TOP = 10;

  private final Distances distances;
  private final MatchingRules rules;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<FirmId, FirmFacts> firms = new TreeMap<>();
  private final Map<FirmId, Long> positions = new HashMap<>();
  private final UsageByCase known = new UsageByCase();
  private final Map<CaseId, List<Kept>> kept = new HashMap<>();
  private Map<FirmId, Integer> prices = Map.of();
  private CapacityLedger capacity;
  private boolean isStale = true;
  private long changes;
  private long freed;

  public FirmIndex(Distances distances, MatchingRules rules) {
    this.distances = distances;
    this.rules = rules;
    capacity =
        new CapacityLedger(new FirmTable(List.of(), distances), rules, Period.of(Instant.EPOCH));
  }

  /// @param position of the last event in it; facts older than the known ones are left alone
  public void put(FirmFacts facts, long position) {
    locked(() -> {
      if (positions.getOrDefault(facts.firm(), 0L) <= position) {
        positions.put(facts.firm(), position);
        if (!facts.equals(firms.put(facts.firm(), facts))) {
          isStale = true;
          changes++;
        }
      }
      return facts;
    });
  }

  public Optional<FirmFacts> firm(FirmId firm) {
    return locked(() -> Optional.ofNullable(firms.get(firm)));
  }

  /// Whose quota a case is charged to at a firm; empty if the case named no service.
  public Optional<ServiceCategory> chargedArea(FirmId firm, CaseFacts facts) {
    return locked(() -> capacity.chargedArea(firm, facts));
  }

  /// Whether a referral has been followed in this version or a later one.
  public boolean knows(CaseId caseId, long version) {
    return locked(() -> known.find(caseId).filter(one -> one.version() >= version).isPresent());
  }

  /// Follows which firms a case is offered to, which has it, and what firms have said.
  ///
  /// @param version of the stored referral; one older than the known one is left alone
  /// @return the offers whose places have become free, and where
  public Map<OfferId, FirmId> follow(CaseId caseId, long version, Referral referral) {
    return locked(() -> {
      giveUpPlaces(caseId);
      var before = known.find(caseId);
      if (before.filter(one -> one.version() > version).isPresent()) {
        return Map.of();
      }
      var now = ReferralUsage.of(referral);
      if (!isStale) {
        capacity.enter(before.map(UsageByCase.Known::usage), now);
      }
      now.ifPresent(usage -> known.put(caseId, version, usage));
      var free = ReferralUsage.freed(before.map(UsageByCase.Known::usage), now);
      freed += free.isEmpty() ? 0 : 1;
      return free;
    });
  }

  /// Frees the places that were kept for a case, because the case is not offered after all.
  public void giveUp(CaseId caseId) {
    locked(() -> {
      giveUpPlaces(caseId);
      return caseId;
    });
  }

  private void giveUpPlaces(CaseId caseId) {
    var places = Optional.ofNullable(kept.remove(caseId)).orElse(List.of());
    if (!isStale) {
      capacity.release(places);
    }
  }

  /// The firms to ask for a case now.
  ///
  /// @param chosen the firms to ask; a place at each is kept until the referral is followed again
  ///   or the case is given up
  public record Choice(Ranking ranking, List<Score> chosen) {}

  /// @param asked firms that are not to be asked
  /// @param rule chooses of those ranked, best first
  public Choice choose(
      CaseHistory history,
      Set<FirmId> asked,
      Instant now,
      Function<List<Score>, List<Score>> rule) {
    return locked(() -> {
      var ranking = rank(history, asked, now);
      return chosen(history, ranking, rule.apply(ranking.top()), now);
    });
  }

  /// The same with the firm that a batch has found, if it may still be asked.
  public Choice choose(CaseHistory history, Set<FirmId> asked, Instant now, FirmId firm) {
    return locked(() -> {
      var ranking = rank(history, asked, now);
      var fit =
          capacity
              .judge(need(history), history.hoursOfSearch(now), asked, firm)
              .filter(judged -> judged.broken().isEmpty());
      return chosen(history, ranking, fit.stream().map(Judged::score).toList(), now);
    });
  }

  /// A firm as a coordinator has chosen it, with the ranking without that choice.
  public record Picked(Ranking ranking, Judged judged) {}

  /// The firm that a coordinator has chosen, whatever the rules say; a place at it is kept. Empty
  /// if no such firm is known.
  public Optional<Picked> pick(CaseHistory history, Instant now, FirmId firm) {
    return locked(() -> {
      var ranking = rank(history, history.asked(), now);
      var found = capacity.judge(need(history), history.hoursOfSearch(now), history.asked(), firm);
      found.ifPresent(judged -> chosen(history, ranking, List.of(judged.score()), now));
      return found.map(judged -> new Picked(ranking, judged));
    });
  }

  private Choice chosen(CaseHistory history, Ranking ranking, List<Score> chosen, Instant now) {
    var places = chosen.stream().map(score -> Kept.of(history.wanted(), score, now)).toList();
    giveUpPlaces(history.caseId());
    capacity.keep(places);
    kept.put(history.caseId(), places);
    return new Choice(ranking, chosen);
  }

  private Ranking rank(CaseHistory history, Set<FirmId> asked, Instant now) {
    makeReady(now);
    return capacity.ranker().rank(need(history), history.hoursOfSearch(now), asked, TOP);
  }

  /// A ranker on a copy of the ledger, for work that takes long.
  public Ranker snapshot(Instant now) {
    return locked(() -> {
      makeReady(now);
      return capacity.snapshot();
    });
  }

  /// The same usages beside other firms, for work that changes nothing.
  public FirmIndex with(Collection<FirmFacts> others) {
    return locked(() -> {
      var copy = new FirmIndex(distances, rules);
      others.forEach(facts -> copy.put(facts, 1));
      copy.known.putAll(known);
      return copy;
    });
  }

  /// The firms and the cases of some weeks.
  ///
  /// @param cases those that look for a firm or had one, oldest first
  /// @param reached the value of the places they got, in millionths
  public record View(List<FirmFacts> firms, List<UsageByCase.Past> cases, long reached) {}

  public View view(Instant now, Duration back) {
    return locked(() -> {
      var cases = known.since(now.minus(back));
      return new View(List.copyOf(firms.values()), cases, known.reached(cases));
    });
  }

  public Distances distances() {
    return distances;
  }

  /// Grow each time a firm changes, and each time a place becomes free.
  public long changes() {
    return locked(() -> changes);
  }

  public long freed() {
    return locked(() -> freed);
  }

  /// Leaves out referrals that have not mattered to firms or prices since.
  public void forget(Instant before) {
    locked(() -> {
      known.forget(before);
      return before;
    });
  }

  /// Cases that came after a time, oldest first.
  public List<UsageByCase.Past> since(Instant from) {
    return locked(() -> known.since(from));
  }

  /// Sets the shadow price of a place at each firm; 0 at a firm that is not among them.
  public void price(Map<FirmId, Integer> found) {
    locked(() -> {
      prices = Map.copyOf(found);
      capacity.ledger().price(priceList(capacity.table()));
      return prices;
    });
  }

  private int[] priceList(FirmTable table) {
    return table.firms().stream().mapToInt(firm -> prices.getOrDefault(firm.firm(), 0)).toArray();
  }

  private void makeReady(Instant now) {
    var current = Period.of(now);
    if (!isStale && capacity.period().equals(current)) {
      return;
    }
    var table = isStale ? new FirmTable(firms.values(), distances) : capacity.table();
    capacity = new CapacityLedger(table, rules, current);
    isStale = false;
    known.forEach(usage -> capacity.enter(Optional.empty(), Optional.of(usage)));
    kept.values().forEach(capacity::keep);
    capacity.ledger().price(priceList(table));
  }

  /// The places that referrals hold in the running week and quarter, by firm.
  public Map<FirmId, List<Place>> held(Instant now) {
    return locked(() -> {
      makeReady(now);
      var held = new HashMap<FirmId, List<Place>>();
      known.forEach(usage ->
          capacity
              .places(usage)
              .forEach((firm, places) ->
                  held.computeIfAbsent(firm, _ -> new ArrayList<>()).addAll(places)));
      return held;
    });
  }

  private CaseNeed need(CaseHistory history) {
    return CaseNeed.of(history.caseId(), history.wanted(), distances);
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
