package org.alliance.benchmarks.matching.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.numbers.TieBreakHash;
import org.alliance.matching.domain.ranking.Score;

/// What came of it, counted from the decisions.
public final class Tally {
  private final Audit audit;
  private final int[] quotas;
  private final long[] byFirm;
  private final Set<Integer> assigned = new HashSet<>();
  private final Map<Urgency, List<Long>> waits = new EnumMap<>(Urgency.class);
  private final Map<String, Served> byState = new TreeMap<>();
  private final Map<String, Served> byLanguage = new TreeMap<>();
  private final long[] decisions = new long[20_000];
  private int decided;
  private long looking;
  private long value;
  private int cases;
  private int limited;
  private int limitedInLanguage;
  private int offers;
  private long hash;

  Tally(World world, Audit audit) {
    this.audit = audit;
    var weekly = world.scenario.periodWeeks() == 1;
    quotas =
        world.table.firms().stream()
            .mapToInt(firm -> weekly ? firm.capacity().perWeek() : firm.capacity().perQuarter())
            .toArray();
    byFirm = new long[quotas.length];
  }

  void arrived(Arrival arrival) {
    cases++;
    byState.merge(stateOf(arrival), new Served(1, 0), Served::plus);
    if (arrival.limitedEnglish()) {
      limited++;
      byLanguage.merge(languageOf(arrival), new Served(1, 0), Served::plus);
    }
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

  void offered(Arrival arrival, int firm, long now) {
    offers++;
    hash = TieBreakHash.mixed(hash ^ arrival.need().tieBreak() + 31L * firm + now);
    audit.offered(arrival, firm, now);
  }

  void gaveBack(Arrival arrival, int firm) {
    audit.gaveBack(arrival, firm);
  }

  void accepted(Arrival arrival, int firm, Score score, int worth, long now) {
    audit.accepted(arrival, now);
    value += worth;
    byFirm[firm]++;
    if (assigned.add(arrival.number())) {
      byState.merge(stateOf(arrival), new Served(0, 1), Served::plus);
      if (arrival.limitedEnglish() && score.fit() == Score.LanguageFit.SAME) {
        limitedInLanguage++;
        byLanguage.merge(languageOf(arrival), new Served(0, 1), Served::plus);
      }
    }
    waits
        .computeIfAbsent(arrival.need().facts().urgency(), _ -> new ArrayList<>())
        .add(now - arrival.minute());
  }

  private static String stateOf(Arrival arrival) {
    return arrival.need().facts().state().fullName();
  }

  private static String languageOf(Arrival arrival) {
    return Languages.englishName(arrival.need().foreign());
  }

  Tally end(Collection<Market.Open> left) {
    hash = TieBreakHash.mixed(hash + left.size());
    return this;
  }

  public long value() {
    return value;
  }

  public Map<HardRule, Integer> broken() {
    return audit.broken();
  }

  public Map<HardRule, Integer> reached() {
    return audit.reached();
  }

  public int violations() {
    return broken().values().stream().mapToInt(Integer::intValue).sum();
  }

  public int doubles() {
    return broken().getOrDefault(HardRule.DOUBLE, 0);
  }

  public long hash() {
    return hash;
  }

  public double matched() {
    return (double) assigned.size() / Math.max(1, cases);
  }

  /// Offers for each case that came to a firm.
  public double offersPerCase() {
    return (double) offers / Math.max(1, assigned.size());
  }

  /// Offers that a firm with any quota gets in a week.
  public double offersPerFirmAndWeek() {
    var firms = IntStream.of(quotas).filter(quota -> quota > 0).count();
    return (double) offers / Math.max(1, firms * Scenario.WEEKS);
  }

  public double mostOffersInAWeek() {
    return audit.mostOffersInAWeek();
  }

  /// Of the limited-English cases, how many got a lawyer who speaks their language.
  public double inLanguage() {
    return (double) limitedInLanguage / Math.max(1, limited);
  }

  /// How uneven the use of firms' quotas is: 0 if all use the same share of theirs.
  public double gini() {
    return Evenness.gini(shares());
  }

  /// Jain's index of the same shares: 1 if all use the same share of theirs.
  public double jain() {
    return Evenness.jain(shares());
  }

  private double[] shares() {
    return IntStream.range(0, quotas.length)
        .filter(firm -> quotas[firm] > 0)
        .mapToDouble(firm -> byFirm[firm] / (double) quotas[firm])
        .toArray();
  }

  /// Cases of each state, and how many of them came to a firm.
  public Map<String, Served> byState() {
    return byState;
  }

  /// Limited-English cases of each language, and how many got a lawyer who speaks it.
  public Map<String, Served> byLanguage() {
    return byLanguage;
  }

  /// Hours to an accepted firm.
  public double waited(Urgency urgency, double quantile) {
    var all = waits.getOrDefault(urgency, List.of()).stream().sorted().toList();
    return all.isEmpty() ? 0 : all.get((int) (quantile * (all.size() - 1))) / 60.0;
  }

  /// Microseconds to decide on a case that has come.
  public double decisionMicros(double quantile) {
    var sorted = Arrays.copyOf(decisions, decided);
    Arrays.sort(sorted);
    return decided == 0 ? 0 : sorted[(int) (quantile * (decided - 1))] / 1_000.0;
  }

  /// Seconds of all looks together.
  double lookingSeconds() {
    return looking / 1e9;
  }
}
