package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.numbers.Millionths.times;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.matching.domain.ranking.Score.LanguageFit;

/// Ranks firms for a case. Those that may not be asked are taken out by sets, rule by rule; each of
/// the rest gets its score in whole numbers, and the best are kept. Ties are broken by a hash of
/// case and firm. Not thread-safe, as its ledger is not.
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
public final class Ranker {
  private static final int UNLIMITED = 1_000_000;

  private final FirmTable table;
  private final FirmLedger ledger;
  private final InterpreterPool interpreters;
  private final Weights weights;
  private final int[] nearness;
  private final EligibleFirms eligible;

  public Ranker(FirmLedger ledger, InterpreterPool interpreters) {
    this.table = ledger.table();
    this.ledger = ledger;
    this.interpreters = interpreters;
    this.weights = ledger.weights();
    nearness = weights.nearnessPoints();
    eligible = new EligibleFirms(table.size());
  }

  /// A ranker that knows what a case is worth at each firm, and no prices, loads or refusals.
  public static Ranker unbiased(FirmTable table) {
    return new Ranker(
        new FirmLedger(table, Weights.STANDARD.valueOnly(), UNLIMITED),
        new InterpreterPool(UNLIMITED, 0));
  }

  public FirmLedger ledger() {
    return ledger;
  }

  /// The best firms for a case, best first, and how many each rule took out.
  ///
  /// @param waitedHours since the case was accepted
  /// @param asked firms that were asked before or may not be
  /// @param most how many of the best are wanted
  public Ranking rank(CaseNeed need, long waitedHours, Set<FirmId> asked, int most) {
    var best = best(need, waitedHours, asked, most);
    var top =
        IntStream.range(0, best.size())
            .mapToObj(place -> score(need, waitedHours, best.firm(place)))
            .toList();
    return new Ranking(
        weights.version(), table.size(), removed(best.left), best.left[TopK.RULES], top);
  }

  /// The same, as numbers only.
  public TopK best(CaseNeed need, long waitedHours, Set<FirmId> asked, int most) {
    ledger.settle();
    var best = new TopK(most, need.tieBreak());
    var interpreter = interpreters.price(need.foreign());
    eligible.find(need, asked, ledger, interpreter.isPresent(), best.left);
    var price = interpreter.orElse(interpreters.dearest());
    var scale = new ScoreTerms(need, waitedHours, ledger, nearness, price);
    TopKSearch.among(eligible, table, need, scale, best);
    return best;
  }

  /// Whether one firm may be asked, by the same rules.
  public boolean allows(CaseNeed need, Set<FirmId> asked, int firm) {
    return broken(need, asked, firm).isEmpty();
  }

  /// All rules that speak against one firm, each by itself.
  public Set<EligibilityRule> broken(CaseNeed need, Set<FirmId> asked, int firm) {
    var state = need.facts().state();
    var broken = EnumSet.noneOf(EligibilityRule.class);
    BiConsumer<EligibilityRule, Boolean> rule =
        (which, isMet) -> {
          if (!isMet) {
            broken.add(which);
          }
        };
    rule.accept(EligibilityRule.TAKES_OFFERS, !table.firm(firm).paused());
    rule.accept(EligibilityRule.ADMITTED_IN_STATE, FirmBits.has(table.admittedIn(state), firm));
    rule.accept(
        EligibilityRule.SAME_LAWYER_SPEAKS,
        interpreters.price(need.foreign()).isPresent()
            || fit(need, firm) != LanguageFit.INTERPRETER);
    rule.accept(
        EligibilityRule.PRACTISES_AREA,
        need.services() == 0 || table.covered(state, need.services(), firm) > 0);
    rule.accept(
        EligibilityRule.HAS_CAPACITY,
        ledger.room(firm) > 0
            && ledger.areaRoom(firm, table.chargedArea(state, need.services(), firm)) > 0);
    rule.accept(EligibilityRule.BELOW_OFFER_CAP, FirmBits.has(ledger.belowOfferCap(), firm));
    rule.accept(EligibilityRule.NOT_ASKED_BEFORE, !asked.contains(table.firm(firm).firm()));
    rule.accept(
        EligibilityRule.NOT_EXCLUDED_BY_FIRM,
        !table.firm(firm).exclusions().excludes(need.facts()));
    return broken;
  }

  private LanguageFit fit(CaseNeed need, int firm) {
    return has(need, need.own(), firm)
        ? LanguageFit.SAME
        : has(need, need.close(), firm)
            ? LanguageFit.CLOSE
            : need.english() && has(need, List.of(LanguageTag.ENGLISH), firm)
                ? LanguageFit.ENGLISH
                : LanguageFit.INTERPRETER;
  }

  /// All parts of one firm's score, whether it is among the best or not.
  public Score score(CaseNeed need, long waitedHours, int firm) {
    ledger.settle();
    var fit = fit(need, firm);
    var price = interpreters.price(need.foreign()).orElse(interpreters.dearest());
    var scale = new ScoreTerms(need, waitedHours, ledger, nearness, price);
    var kilometres = table.nearest(need.kilometres(), firm);
    var covered = table.covered(need.facts().state(), need.services(), firm);
    var language = times(weights.language(), ScoreTerms.worth(fit));
    var distance = times(weights.distance(), Weights.nearness(kilometres));
    var area = scale.areaPoints[Math.min(covered, scale.areaPoints.length - 1)];
    var urgency = scale.urgencyPoints(firm);
    var chance = ledger.chance(firm, need.mainService());
    var expected =
        times(
            times(language + distance + area + urgency, weights.worthOfAsking(chance)), scale.left);
    var cost = weights.usesPrices() ? ledger.priceOf(firm) : 0;
    var fairness = ledger.penalties()[firm] - cost;
    var interpreter = fit == LanguageFit.INTERPRETER ? price : 0;
    var wish = scale.wishPoints(firm);
    return new Score(
        table.firm(firm).firm(),
        fit,
        kilometres,
        chance,
        language,
        distance,
        area,
        urgency,
        expected,
        cost,
        fairness,
        interpreter,
        expected - cost - fairness - interpreter + wish,
        wish);
  }

  private boolean has(CaseNeed need, List<LanguageTag> languages, int firm) {
    return languages.stream()
        .anyMatch(language -> FirmBits.has(table.speaking(need.facts().state(), language), firm));
  }

  private EnumMap<EligibilityRule, Integer> removed(int[] left) {
    var removed = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
    var before = table.size();
    for (var rule : EligibilityRule.values()) {
      var after = left[rule.ordinal()];
      if (before > after) {
        removed.put(rule, before - after);
      }
      before = after;
    }
    return removed;
  }
}
