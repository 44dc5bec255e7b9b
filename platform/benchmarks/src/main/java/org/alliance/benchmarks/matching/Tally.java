package org.alliance.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.values.Urgency;
import org.alliance.matching.domain.ranking.Marks;
import org.alliance.matching.domain.ranking.Score;

/// What came of it, counted from the decisions and the firms' own facts.
final class Tally {
  private final World world;
  private final long[] byFirm;
  private final Map<Integer, int[]> takenInPeriod = new HashMap<>();
  private final Set<Integer> assigned = new HashSet<>();
  private final Map<Urgency, List<Long>> waits = new EnumMap<>(Urgency.class);
  private final long[] decisions = new long[20_000];
  private int decided;
  private long looking;
  private long value;
  private int cases;
  private int limited;
  private int limitedInLanguage;
  private int offers;
  private int violations;
  private int doubles;
  private long hash;

  Tally(World world) {
    this.world = world;
    byFirm = new long[world.roster.size()];
  }

  void arrived(Arrival arrival) {
    cases++;
    limited += arrival.limitedEnglish() ? 1 : 0;
  }

  void decided(long nanos) {
    if (decided < decisions.length) {
      decisions[decided] = nanos;
      decided++;
    }
  }

  void looked(long nanos) {
    looking += nanos;
  }

  void offered(Arrival arrival, int firm, int room, long now) {
    offers++;
    hash = Marks.mixed(hash ^ arrival.need().mark() + 31L * firm + now);
    violations += room <= 0 || !HardRules.allow(world.roster.firm(firm), arrival.need()) ? 1 : 0;
  }

  void accepted(Arrival arrival, int firm, Score score, int worth, long now) {
    doubles += assigned.add(arrival.number()) ? 0 : 1;
    value += worth;
    byFirm[firm]++;
    var period = (int) (now / world.scenario.period());
    var taken = takenInPeriod.computeIfAbsent(period, _ -> new int[byFirm.length]);
    taken[firm]++;
    limitedInLanguage += arrival.limitedEnglish() && score.fit() == Score.LanguageFit.SAME ? 1 : 0;
    waits
        .computeIfAbsent(arrival.need().facts().urgency(), _ -> new ArrayList<>())
        .add(now - arrival.minute());
  }

  Tally end(Collection<Market.Open> left) {
    hash = Marks.mixed(hash + left.size());
    return this;
  }

  long value() {
    return value;
  }

  int violations() {
    return violations;
  }

  int doubles() {
    return doubles;
  }

  long hash() {
    return hash;
  }

  double matched() {
    return (double) assigned.size() / cases;
  }

  double offersPerCase() {
    return (double) offers / Math.max(1, assigned.size());
  }

  /// Of the limited-English cases, how many got a lawyer who speaks their language.
  double inLanguage() {
    return (double) limitedInLanguage / Math.max(1, limited);
  }

  /// How uneven the use of firms' quotas is: 0 if all use the same share of theirs.
  double gini() {
    var shares =
        IntStream.range(0, byFirm.length)
            .filter(firm -> quota(firm) > 0)
            .mapToDouble(firm -> byFirm[firm] / (double) quota(firm))
            .sorted()
            .toArray();
    var sum = Arrays.stream(shares).sum();
    var weighted = 0.0;
    for (var at = 0; at < shares.length; at++) {
      weighted += (2.0 * (at + 1) - shares.length - 1) * shares[at];
    }
    return sum == 0 ? 0 : weighted / (shares.length * sum);
  }

  private int quota(int firm) {
    var capacity = world.roster.firm(firm).capacity();
    return world.scenario.periodWeeks() == 1 ? capacity.perWeek() : capacity.perQuarter();
  }

  /// Jain's index of the same shares: 1 if all use the same share of theirs.
  double jain() {
    var sum = 0.0;
    var squares = 0.0;
    var firms = 0;
    for (var firm = 0; firm < byFirm.length; firm++) {
      if (quota(firm) > 0) {
        var share = byFirm[firm] / (double) quota(firm);
        sum += share;
        squares += share * share;
        firms++;
      }
    }
    return squares == 0 ? 1 : sum * sum / (firms * squares);
  }

  /// Hours to an accepted firm.
  double waited(Urgency urgency, double quantile) {
    var all = waits.getOrDefault(urgency, List.of()).stream().sorted().toList();
    return all.isEmpty() ? 0 : all.get((int) (quantile * (all.size() - 1))) / 60.0;
  }

  /// Microseconds to decide on a case that has come.
  double decisionMicros(double quantile) {
    var sorted = Arrays.copyOf(decisions, decided);
    Arrays.sort(sorted);
    return decided == 0 ? 0 : sorted[(int) (quantile * (decided - 1))] / 1_000.0;
  }

  /// Seconds of all looks together.
  double lookingSeconds() {
    return looking / 1e9;
  }
}
