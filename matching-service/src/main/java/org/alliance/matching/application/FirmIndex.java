package org.alliance.matching.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.alliance.matching.application.Bookkeeping.Kept;
import org.alliance.matching.domain.Areas;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.batch.Assignment;
import org.alliance.matching.domain.batch.Batch;
import org.alliance.matching.domain.batch.Places;
import org.alliance.matching.domain.batch.Pricing;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Distances;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Roster;
import org.alliance.matching.domain.ranking.Score;

/// All firms, what each has taken and said, and what its room is worth, in memory. It is built from
/// the stored firms and referrals at the start and follows every save of this instance; what other
/// instances do is seen at the next refresh, so a quota may be overrun by what they did meanwhile.
/// It ranks only: who has a case is decided by the case's referral.
public final class FirmIndex {
  private static final int TOP = 10;
  private static final long MOST_WORK = 200_000_000;

  private final Distances distances;
  private final MatchingRules rules;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<FirmId, FirmFacts> firms = new TreeMap<>();
  private final Map<FirmId, Long> positions = new HashMap<>();
  private final Map<CaseId, Known> known = new HashMap<>();
  private final Map<CaseId, List<Kept>> kept = new HashMap<>();
  private Map<FirmId, Integer> prices = Map.of();
  private Bookkeeping books;
  private boolean isStale = true;
  private long changes;
  private long freed;

  private record Known(long version, Trace trace) {}

  public FirmIndex(Areas areas, MatchingRules rules) {
    this.distances = new Distances(areas);
    this.rules = rules;
    books = new Bookkeeping(new Roster(List.of(), distances), rules, Period.of(Instant.EPOCH));
  }

  /// @param position of the last event in it; what is older than what is known is left alone
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

  /// Follows who is being asked for a case, or has it, and what firms have said.
  ///
  /// @param version of the stored referral; what is older than what is known is left alone
  public void follow(CaseId caseId, long version, Referral referral) {
    locked(() -> {
      giveUp(caseId);
      var before = Optional.ofNullable(known.get(caseId));
      if (before.filter(one -> one.version() > version).isPresent()) {
        return before;
      }
      var now = Trace.of(referral);
      if (!isStale) {
        books.enter(before.map(Known::trace), now);
      }
      now.ifPresent(trace -> known.put(caseId, new Known(version, trace)));
      freed += before.filter(one -> isFreed(one.trace(), now)).isPresent() ? 1 : 0;
      return now;
    });
  }

  /// The places that were kept for a case.
  private void giveUp(CaseId caseId) {
    var places = Optional.ofNullable(kept.remove(caseId)).orElse(List.of());
    if (!isStale) {
      books.release(places);
    }
  }

  private static boolean isFreed(Trace before, Optional<Trace> now) {
    var held = now.map(Trace::held).orElse(List.of());
    return before.held().stream().anyMatch(place -> !held.contains(place));
  }

  /// What is to be done about a case now.
  ///
  /// @param chosen the firms to ask; a place at each is kept until the referral is followed again
  public record Choice(Ranking ranking, List<Score> chosen) {}

  /// @param asked firms that are not to be asked
  /// @param rule whom of those ranked, best first
  public Choice choose(
      Brief brief, Set<FirmId> asked, Instant now, Function<List<Score>, List<Score>> rule) {
    return locked(() -> {
      var ranking = rank(brief, asked, now);
      return chosen(brief, ranking, rule.apply(ranking.top()), now);
    });
  }

  /// The same with the firm that a batch has found, if it may still be asked.
  public Choice choose(Brief brief, Set<FirmId> asked, Instant now, FirmId firm) {
    return locked(() -> {
      var ranking = rank(brief, asked, now);
      var need = need(brief);
      var found = books.roster().numberOf(firm).stream().boxed().toList();
      var score =
          found.stream()
              .filter(number -> books.ranker().allows(need, asked, number))
              .map(number -> books.ranker().score(need, waited(brief, now), number))
              .toList();
      return chosen(brief, ranking, score, now);
    });
  }

  private Choice chosen(Brief brief, Ranking ranking, List<Score> chosen, Instant now) {
    var places = chosen.stream().map(score -> Kept.of(brief.facts(), score, now)).toList();
    giveUp(brief.caseId());
    books.keep(places);
    kept.put(brief.caseId(), places);
    return new Choice(ranking, chosen);
  }

  private Ranking rank(Brief brief, Set<FirmId> asked, Instant now) {
    makeReady(now);
    return books.ranker().rank(need(brief), waited(brief, now), asked, TOP);
  }

  /// The best firms for many cases at once.
  ///
  /// @param firms the firm that each case is to be offered to, if any
  public record Solution(
      Map<CaseId, FirmId> firms, Assignment.Certificate certificate, int rounds) {}

  public Solution solve(Collection<Brief> waiting, Instant now) {
    return locked(() -> {
      makeReady(now);
      var cases =
          waiting.stream()
              .map(brief -> new Batch.Waiting(need(brief), waited(brief, now), brief.asked()))
              .toList();
      var run = Batch.solve(cases, books.ranker(), books.standing(), MOST_WORK);
      var found = new TreeMap<CaseId, FirmId>(Comparator.comparing(CaseId::value));
      run.matches()
          .forEach(match ->
              found.put(match.waiting().need().caseId(), books.roster().firm(match.firm()).firm()));
      return new Solution(found, run.certificate(), run.rounds());
    });
  }

  /// Everything that is needed to look at the network as a whole, as it is now.
  ///
  /// @param cases of the last weeks that look for a firm or had one, oldest first
  /// @param reached the value of what they got, in millionths
  public record View(List<FirmFacts> firms, List<Past> cases, long reached) {}

  /// A case of the last weeks.
  public record Past(CaseId caseId, CaseFacts facts, Instant since) {}

  public View view(Instant now, Duration back) {
    return locked(() -> {
      var cases = past(now.minus(back));
      var reached =
          cases.stream()
              .map(one -> known.get(one.caseId()))
              .mapToLong(one -> one == null ? 0 : one.trace().value())
              .sum();
      return new View(List.copyOf(firms.values()), cases, reached);
    });
  }

  public Distances distances() {
    return distances;
  }

  /// Grows each time a firm changes.
  public long changes() {
    return locked(() -> changes);
  }

  /// Grows each time a place becomes free.
  public long freed() {
    return locked(() -> freed);
  }

  /// Leaves out referrals that have not mattered to firms or prices since.
  public void forget(Instant before) {
    locked(() -> known.values().removeIf(one -> one.trace().lastUse().isBefore(before)));
  }

  /// Makes the prices anew. Firms are ranked meanwhile; if one of them changes, the prices are for
  /// those that are still there.
  public void reprice(Instant now) {
    if (!rules.weights().usesPrices()) {
      return;
    }
    var roster =
        locked(() -> {
          makeReady(now);
          return books.roster();
        });
    var places = locked(() -> Places.of(books.standing()));
    var unbiased = Ranker.unbiased(roster);
    var pricing = new Pricing();
    locked(() -> past(now.minus(Duration.ofDays(7L * Pricing.WEEKS))))
        .forEach(one ->
            pricing.remember(
                CaseNeed.of(one.caseId(), one.facts(), distances), minute(one.since()), unbiased));
    var period = Period.of(now);
    var found =
        pricing.prices(
            places, minute(now), period.minutesLeftOfWeek(now), period.minutesLeftOfQuarter(now));
    var byFirm = new HashMap<FirmId, Integer>();
    for (var firm = 0; firm < found.length; firm++) {
      byFirm.put(roster.firm(firm).firm(), found[firm]);
    }
    locked(() -> {
      prices = byFirm;
      books.standing().price(priceList(books.roster()));
      return prices;
    });
  }

  private int[] priceList(Roster roster) {
    return roster.firms().stream().mapToInt(firm -> prices.getOrDefault(firm.firm(), 0)).toArray();
  }

  private void makeReady(Instant now) {
    var current = Period.of(now);
    if (!isStale && books.period().equals(current)) {
      return;
    }
    var roster = isStale ? new Roster(firms.values(), distances) : books.roster();
    books = new Bookkeeping(roster, rules, current);
    isStale = false;
    known.values().forEach(one -> books.enter(Optional.empty(), Optional.of(one.trace())));
    kept.values().forEach(books::keep);
    books.standing().price(priceList(roster));
  }

  private List<Past> past(Instant from) {
    var cases = new ArrayList<Past>();
    known.forEach((id, one) -> {
      if (one.trace().seeks() && one.trace().since().isAfter(from)) {
        cases.add(new Past(id, one.trace().facts(), one.trace().since()));
      }
    });
    cases.sort(Comparator.comparing(Past::since).thenComparing(one -> one.caseId().value()));
    return cases;
  }

  private CaseNeed need(Brief brief) {
    return CaseNeed.of(brief.caseId(), brief.facts(), distances);
  }

  private static long waited(Brief brief, Instant now) {
    return Duration.between(brief.searching(), now).toHours();
  }

  private static long minute(Instant time) {
    return time.getEpochSecond() / 60;
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
