package org.alliance.matching.application;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import java.util.function.Supplier;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.Areas;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.batch.Batch;
import org.alliance.matching.domain.batch.Outlook;
import org.alliance.matching.domain.batch.Prospect;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Distances;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Roster;
import org.alliance.matching.domain.ranking.Standing;

/// All firms, what each has taken and said, and what its room is worth, in memory. It is built from
/// the stored firms and referrals at the start and follows every save of this instance; what other
/// instances do is seen at the next refresh, so a quota may be overrun by what they did meanwhile.
/// It ranks only: who has a case is decided by the case's referral.
public final class FirmIndex {
  private static final int TOP = 10;
  private static final int BEST_FIRMS = 40;
  private static final int WEEKS = 8;
  private static final int FUTURES = 8;
  private static final int LARGEST_FUTURE = 400;
  private static final long MOST_WORK = 200_000_000;

  private final Distances distances;
  private final MatchingRules rules;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<FirmId, FirmFacts> firms = new TreeMap<>();
  private final Map<CaseId, Trace> traces = new HashMap<>();
  private Roster roster;
  private Standing standing;
  private InterpreterPool interpreters;
  private Ranker ranker;
  private Optional<Period> period = Optional.empty();
  private int[] prices = new int[0];
  private boolean stale = true;
  private boolean changed;
  private boolean freed;

  public FirmIndex(Areas areas, MatchingRules rules) {
    this.distances = new Distances(areas);
    this.rules = rules;
    roster = new Roster(List.of(), distances);
    standing = new Standing(roster, rules.weights(), rules.offersPerRoom());
    interpreters = interpreters();
    ranker = new Ranker(standing, interpreters);
  }

  public void put(FirmFacts facts) {
    locked(() -> {
      if (!facts.equals(firms.put(facts.firm(), facts))) {
        stale = true;
        changed = true;
      }
      return facts;
    });
  }

  /// Follows who is being asked for a case, or has it, and what firms have said.
  public void follow(CaseId caseId, Referral referral) {
    locked(() -> {
      var now = Trace.of(referral);
      var before =
          Optional.ofNullable(
              now.isPresent() ? traces.put(caseId, now.get()) : traces.remove(caseId));
      if (!stale && period.isPresent()) {
        before.ifPresent(trace -> enter(trace, -1, now));
        now.ifPresent(trace -> enter(trace, 1, before));
      }
      return now;
    });
  }

  /// Who may be asked for a case now, best first.
  public Ranking rank(Brief brief, Set<FirmId> asked, Instant now) {
    return locked(() -> {
      makeReady(now);
      return ranker.rank(need(brief.caseId(), brief.facts()), waited(brief, now), asked, TOP);
    });
  }

  /// The best firms for all these cases at once.
  public Batch.Run solve(Collection<Brief> waiting, Instant now) {
    return locked(() -> {
      makeReady(now);
      reprice(now);
      var cases =
          waiting.stream()
              .map(brief ->
                  new Batch.Waiting(
                      need(brief.caseId(), brief.facts()), waited(brief, now), brief.asked()))
              .toList();
      return Batch.solve(cases, ranker, standing, MOST_WORK);
    });
  }

  /// The firm of a match.
  public FirmId firmOf(Batch.Match match) {
    return locked(() -> roster.firm(match.firm()).firm());
  }

  /// Everything that is needed to look at the network as a whole, as it is now.
  ///
  /// @param cases of the last weeks, oldest first
  /// @param reached the value of what they got, in millionths
  public record View(List<FirmFacts> firms, List<Past> cases, long reached) {}

  /// A case of the last weeks.
  public record Past(CaseId caseId, CaseFacts facts, Instant since) {}

  public View view(Instant now, Duration back) {
    return locked(() -> {
      var cases = past(now.minus(back));
      var reached = cases.stream().map(Past::caseId).map(traces::get).mapToLong(Trace::value).sum();
      return new View(List.copyOf(firms.values()), cases, reached);
    });
  }

  public Distances distances() {
    return distances;
  }

  /// Whether a firm has changed since this was last asked.
  public boolean hasChanged() {
    return locked(() -> {
      var was = changed;
      changed = false;
      return was;
    });
  }

  /// Whether a place has become free since this was last asked.
  public boolean hasFreedPlaces() {
    return locked(() -> {
      var was = freed;
      freed = false;
      return was;
    });
  }

  /// Whether a week or a quarter has begun since firms were last ranked.
  public boolean isOpening(Instant now) {
    return locked(() -> period.filter(known -> !known.equals(Period.of(now))).isPresent());
  }

  private void makeReady(Instant now) {
    var current = Period.of(now);
    if (!stale && period.filter(current::equals).isPresent()) {
      return;
    }
    if (stale) {
      roster = new Roster(firms.values(), distances);
      prices = new int[roster.size()];
    }
    stale = false;
    period = Optional.of(current);
    standing = new Standing(roster, rules.weights(), rules.offersPerRoom());
    interpreters = interpreters();
    ranker = new Ranker(standing, interpreters);
    traces.values().forEach(trace -> enter(trace, 1, Optional.empty()));
    standing.price(prices);
  }

  /// Counts what a trace has in this week and quarter, or takes it out again; answers count once.
  private void enter(Trace trace, int times, Optional<Trace> other) {
    var current = period.orElseThrow();
    var area = need(new CaseId("00000000-0000-0000-0000-000000000000"), trace.facts());
    trace
        .marks()
        .forEach((id, mark) -> {
          var number = roster.numberOf(mark.firm());
          var beside = other.map(Trace::marks).map(marks -> marks.get(id));
          if (number.isEmpty() || beside.filter(mark::equals).isPresent()) {
            return;
          }
          var firm = number.getAsInt();
          var inWeek = current.hasInWeek(mark.madeAt());
          if (mark.holds() && current.hasInQuarter(mark.madeAt())) {
            hold(firm, area, times, inWeek, mark.interpreter());
          }
          if (times > 0 && inWeek && beside.isEmpty()) {
            standing.asked(firm);
          }
          if (times > 0 && beside.flatMap(Trace.Mark::answer).isEmpty()) {
            mark.answer().ifPresent(answer -> standing.answered(firm, area.mainService(), answer));
          }
        });
  }

  private void hold(int firm, CaseNeed need, int times, boolean inWeek, boolean interpreter) {
    if (times > 0) {
      standing.charge(firm, need.mainService(), inWeek);
    } else {
      standing.release(firm, need.mainService(), inWeek);
      freed = true;
    }
    if (interpreter && inWeek) {
      if (times > 0) {
        interpreters.take(need.foreign());
      } else {
        interpreters.giveBack(need.foreign());
      }
    }
  }

  private void reprice(Instant now) {
    if (!rules.weights().usesPrices()) {
      return;
    }
    var current = Period.of(now);
    var minute = now.getEpochSecond() / 60;
    var unbiased =
        new Ranker(
            new Standing(roster, rules.weights().valueOnly(), 1_000_000),
            new InterpreterPool(1_000_000, 0));
    var outlook = new Outlook(WEEKS, FUTURES, LARGEST_FUTURE);
    past(now.minus(7L * WEEKS, ChronoUnit.DAYS))
        .forEach(one ->
            outlook.remember(
                Prospect.of(
                    need(one.caseId(), one.facts()),
                    one.since().getEpochSecond() / 60,
                    unbiased,
                    BEST_FIRMS)));
    standing.reviseAll();
    var week =
        outlook.prices(standing, minute, current.minutesLeftOfWeek(now), standing::room, minute);
    var quarter =
        outlook.prices(
            standing, minute, current.minutesLeftOfQuarter(now), standing::quarterRoom, minute);
    prices = new int[week.length];
    for (var firm = 0; firm < week.length; firm++) {
      prices[firm] = Math.max(week[firm], quarter[firm]);
    }
    standing.price(prices);
  }

  private List<Past> past(Instant from) {
    var cases = new ArrayList<Past>();
    traces.forEach((id, trace) -> {
      if (trace.since().isAfter(from)) {
        cases.add(new Past(id, trace.facts(), trace.since()));
      }
    });
    cases.sort(Comparator.comparing(Past::since).thenComparing(one -> one.caseId().value()));
    return cases;
  }

  private CaseNeed need(CaseId caseId, CaseFacts facts) {
    return CaseNeed.of(caseId, facts, distances);
  }

  private static long waited(Brief brief, Instant now) {
    return Duration.between(brief.since(), now).toHours();
  }

  private InterpreterPool interpreters() {
    return new InterpreterPool(rules.interpretersPerWeek(), rules.weights().interpreter());
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
