package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.ranking.Millionths.times;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.matching.domain.EligibilityRule;
import org.alliance.matching.domain.ranking.Score.LanguageFit;

/// Ranks firms for a case. Those that may not be asked are taken out by sets, rule by rule; each of
/// the rest gets its score in whole numbers, and the best are kept. Nothing is drawn by lot: ties
/// are settled by the marks of case and firm.
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
public final class Ranker {
  /// So many are looked at in any order.
  private static final int FEW = 48;

  private static final int UNLIMITED = 1_000_000;

  private final Roster roster;
  private final Standing standing;
  private final InterpreterPool interpreters;
  private final Weights weights;
  private final int[] nearness;

  public Ranker(Standing standing, InterpreterPool interpreters) {
    this.roster = standing.roster();
    this.standing = standing;
    this.interpreters = interpreters;
    this.weights = standing.weights();
    nearness = weights.nearnessPoints();
  }

  /// A ranker that knows what a case is worth at each firm, and no prices, loads or refusals.
  public static Ranker unbiased(Roster roster) {
    return new Ranker(
        new Standing(roster, Weights.STANDARD.valueOnly(), UNLIMITED),
        new InterpreterPool(UNLIMITED, 0));
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
        weights.version(), roster.size(), removed(best.left), best.left[Best.RULES], top);
  }

  /// The same, as numbers only.
  public Best best(CaseNeed need, long waitedHours, Set<FirmId> asked, int most) {
    standing.settle();
    var facts = need.facts();
    var state = facts.state();
    var takes = roster.takingOffers();
    var admitted = roster.admittedIn(state);
    var own = sets(need, need.own());
    var closeBy = sets(need, need.close());
    var english = need.english() ? roster.speaking(state, LanguageTag.ENGLISH) : roster.none();
    var interpreter = interpreters.hasAny(need.foreign());
    var practising =
        need.services() == 0
            ? new long[][] {admitted}
            : IntStream.range(0, Roster.SERVICES)
                .filter(service -> (need.services() >> service & 1) != 0)
                .mapToObj(service -> roster.practising(state, service))
                .toArray(long[][]::new);
    var room = standing.withRoom();
    var areaRoom = areaRooms(need);
    var capped = standing.belowOfferCap();
    var out = bitsOf(asked);

    var best = new Best(most, need.mark());
    var left = best.left;
    var words = admitted.length;
    var same = new long[words];
    var near = new long[words];
    var shared = new long[words];
    var others = new long[words];
    for (var word = 0; word < words; word++) {
      var bits = takes[word];
      left[0] += Long.bitCount(bits);
      bits &= admitted[word];
      if (bits == 0) {
        continue;
      }
      left[1] += Long.bitCount(bits);
      var speaking = union(own, word);
      var close = union(closeBy, word) & ~speaking;
      var sharing = english[word] & ~speaking & ~close;
      bits &= interpreter ? -1L : speaking | close | sharing;
      left[2] += Long.bitCount(bits);
      bits &= union(practising, word);
      left[3] += Long.bitCount(bits);
      bits &= room[word] & withAreaRoom(bits, practising, areaRoom, word);
      left[4] += Long.bitCount(bits);
      bits &= capped[word];
      left[5] += Long.bitCount(bits);
      bits &= ~out[word];
      left[6] += Long.bitCount(bits);
      same[word] = bits & speaking;
      near[word] = bits & close;
      shared[word] = bits & sharing;
      others[word] = bits & ~(speaking | close | sharing);
    }
    var scale =
        new Scale(need, waitedHours, standing, nearness, interpreters.price(need.foreign()));
    offerAll(same, need, scale, scale.same, practising, best);
    offerAll(near, need, scale, scale.close, practising, best);
    offerAll(shared, need, scale, scale.english, practising, best);
    offerAll(others, need, scale, scale.interpreter, practising, best);
    return best;
  }

  /// Whether one firm may be asked, by the same rules.
  public boolean allows(CaseNeed need, Set<FirmId> asked, int firm) {
    var state = need.facts().state();
    return Bits.has(roster.takingOffers(), firm)
        && Bits.has(roster.admittedIn(state), firm)
        && (interpreters.hasAny(need.foreign()) || fit(need, firm) != LanguageFit.INTERPRETER)
        && (need.services() == 0 || roster.covered(state, need.services(), firm) > 0)
        && standing.room(firm) > 0
        && standing.areaRoom(firm, roster.chargedArea(state, need.services(), firm)) > 0
        && Bits.has(standing.belowOfferCap(), firm)
        && !asked.contains(roster.firm(firm).firm());
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

  /// Everything about one firm's place, whether it is among the best or not.
  public Score score(CaseNeed need, long waitedHours, int firm) {
    standing.settle();
    var fit = fit(need, firm);
    var price = interpreters.price(need.foreign());
    var scale = new Scale(need, waitedHours, standing, nearness, price);
    var kilometres = roster.nearest(need.kilometres(), firm);
    var covered = roster.covered(need.facts().state(), need.services(), firm);
    var language = times(weights.language(), Scale.worth(fit));
    var distance = times(weights.distance(), Weights.nearness(kilometres));
    var area = scale.areaPoints[Math.min(covered, scale.areaPoints.length - 1)];
    var urgency = scale.urgencyPoints(standing.promptness()[firm]);
    var chance = standing.chance(firm, need.mainService());
    var expected =
        times(
            times(language + distance + area + urgency, weights.worthOfAsking(chance)), scale.left);
    var cost = weights.usesPrices() ? standing.priceOf(firm) : 0;
    var fairness = standing.penalties()[firm] - cost;
    var interpreter = fit == LanguageFit.INTERPRETER ? price : 0;
    return new Score(
        roster.firm(firm).firm(),
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
        expected - cost - fairness - interpreter);
  }

  /// Firms that share a fit, those of better fits having come before: if the best of the rest
  /// cannot be good enough, none is looked at. Many are looked at from the nearest on, until none
  /// that is farther can be good enough.
  private void offerAll(
      long[] firms, CaseNeed need, Scale scale, Scale.Fit fit, long[][] practising, Best best) {
    if (scale.most(fit.points() + weights.distance(), fit) < best.bar()) {
      return;
    }
    var count = 0;
    for (var bits : firms) {
      count += Long.bitCount(bits);
    }
    if (count > FEW) {
      for (var firm : roster.nearestFirst(need.place())) {
        if (Bits.has(firms, firm) && !offer(firm, scale, fit, practising, best)) {
          return;
        }
      }
      return;
    }
    for (var word = 0; word < firms.length; word++) {
      for (var bits = firms[word]; bits != 0; bits &= bits - 1) {
        offer((word << 6) + Long.numberOfTrailingZeros(bits), scale, fit, practising, best);
      }
    }
  }

  /// @return false if the firm is too far to be among the best, whatever else it has
  private boolean offer(int firm, Scale scale, Scale.Fit fit, long[][] practising, Best best) {
    var points = fit.points() + scale.distancePoints(roster.nearest(scale.row, firm));
    var bar = best.bar();
    if (scale.most(points, fit) < bar) {
      return false;
    }
    var covered = 0;
    for (var sets : practising) {
      covered += (int) (sets[firm >>> 6] >>> firm & 1);
    }
    points += scale.areaPoints[covered] + scale.urgencyPoints(scale.promptness[firm]);
    var net =
        times(times(points, scale.yields[firm]), scale.left) - scale.penalties[firm] - fit.cost();
    if (net >= bar) {
      best.offer(firm, net, roster.markOf(firm));
    }
    return true;
  }

  private long[][] sets(CaseNeed need, List<LanguageTag> languages) {
    return languages.stream()
        .map(language -> roster.speaking(need.facts().state(), language))
        .toArray(long[][]::new);
  }

  private boolean has(CaseNeed need, List<LanguageTag> languages, int firm) {
    return languages.stream()
        .anyMatch(language -> Bits.has(roster.speaking(need.facts().state(), language), firm));
  }

  private static long union(long[][] sets, int word) {
    var all = 0L;
    for (var set : sets) {
      all |= set[word];
    }
    return all;
  }

  private long[][] areaRooms(CaseNeed need) {
    return need.services() == 0
        ? new long[][] {standing.withAreaRoom(Roster.SERVICES)}
        : IntStream.range(0, Roster.SERVICES)
            .filter(service -> (need.services() >> service & 1) != 0)
            .mapToObj(standing::withAreaRoom)
            .toArray(long[][]::new);
  }

  /// A case is charged to the first service wanted that a firm practises there; that one has to
  /// have room.
  private static long withAreaRoom(long bits, long[][] practising, long[][] rooms, int word) {
    var undecided = bits;
    var roomy = 0L;
    for (var area = 0; area < practising.length; area++) {
      var charged = undecided & practising[area][word];
      roomy |= charged & rooms[area][word];
      undecided &= ~charged;
    }
    return roomy;
  }

  private long[] bitsOf(Set<FirmId> firms) {
    if (firms.isEmpty()) {
      return roster.none();
    }
    var bits = Bits.none(roster.size());
    firms.forEach(firm -> roster.numberOf(firm).ifPresent(number -> Bits.set(bits, number, true)));
    return bits;
  }

  private EnumMap<EligibilityRule, Integer> removed(int[] left) {
    var removed = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
    var before = roster.size();
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
