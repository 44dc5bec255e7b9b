package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.ranking.Millionths.ONE;
import static org.alliance.matching.domain.ranking.Millionths.times;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Urgency;
import org.alliance.matching.domain.EligibilityRule;
import org.alliance.matching.domain.ranking.Score.LanguageFit;

/// Ranks firms for a case. Those that may not be asked are taken out by sets, rule by rule; each of
/// the rest gets its score in whole numbers, and the best are kept. Nothing is drawn by lot: ties
/// are settled by the marks of case and firm.
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
public final class Ranker {
  /// So many are looked at in any order.
  private static final int FEW = 48;

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
    var areaRoom = standing.withAreaRoom(need.mainService());
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
      bits &= room[word] & areaRoom[word];
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

  /// Everything about one firm's place, whether it is among the best or not.
  public Score score(CaseNeed need, long waitedHours, int firm) {
    var state = need.facts().state();
    var fit =
        has(need, need.own(), firm)
            ? LanguageFit.SAME
            : has(need, need.close(), firm)
                ? LanguageFit.CLOSE
                : need.english() && Bits.has(roster.speaking(state, LanguageTag.ENGLISH), firm)
                    ? LanguageFit.ENGLISH
                    : LanguageFit.INTERPRETER;
    var price = interpreters.price(need.foreign());
    var scale = new Scale(need, waitedHours, standing, nearness, price);
    var kilometres = roster.nearest(need.kilometres(), firm);
    var covered = 0;
    for (var service = 0; service < Roster.SERVICES; service++) {
      covered +=
          (need.services() >> service & 1) != 0 && Bits.has(roster.practising(state, service), firm)
              ? 1
              : 0;
    }
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
      long[] firms, CaseNeed need, Scale scale, Fit fit, long[][] practising, Best best) {
    if (scale.most(fit.points + weights.distance(), fit) < best.bar()) {
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
  private boolean offer(int firm, Scale scale, Fit fit, long[][] practising, Best best) {
    var points = fit.points + scale.distancePoints(roster.nearest(scale.row, firm));
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
        times(times(points, scale.yields[firm]), scale.left) - scale.penalties[firm] - fit.cost;
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

  private record Fit(int points, int cost) {}

  /// What is the same for all firms of one case.
  private static final class Scale {
    final Fit same;
    final Fit close;
    final Fit english;
    final Fit interpreter;
    final short[] row;
    final int[] nearness;
    final int[] areaPoints;
    final int left;
    final int[] yields;
    final int[] penalties;
    final int[] promptness;
    final boolean urgent;
    final int urgencyWeight;
    final int rest;

    Scale(
        CaseNeed need, long waitedHours, Standing standing, int[] nearness, int interpreterPrice) {
      var weights = standing.weights();
      this.nearness = nearness;
      same = fit(weights, LanguageFit.SAME, 0);
      close = fit(weights, LanguageFit.CLOSE, 0);
      english = fit(weights, LanguageFit.ENGLISH, 0);
      interpreter = fit(weights, LanguageFit.INTERPRETER, interpreterPrice);
      row = need.kilometres();
      var wanted = Math.max(1, Integer.bitCount(need.services()));
      areaPoints = new int[wanted + 1];
      for (var covered = 0; covered <= wanted; covered++) {
        areaPoints[covered] =
            need.services() == 0
                ? weights.area()
                : times(weights.area(), Millionths.of(covered, wanted));
      }
      left = Weights.leftAfter(need.facts().urgency(), waitedHours);
      yields = standing.yields(need.mainService());
      penalties = standing.penalties();
      promptness = standing.promptness();
      urgent = need.facts().urgency() == Urgency.URGENT;
      urgencyWeight = weights.urgency();
      rest = weights.area() + weights.urgency();
    }

    private static Fit fit(Weights weights, LanguageFit fit, int cost) {
      return new Fit(times(weights.language(), worth(fit)), cost);
    }

    static int worth(LanguageFit fit) {
      return switch (fit) {
        case SAME -> Weights.SAME_LANGUAGE;
        case CLOSE -> Weights.CLOSE_LANGUAGE;
        case ENGLISH -> Weights.ENGLISH_BETWEEN_THEM;
        case INTERPRETER -> Weights.INTERPRETER;
      };
    }

    /// The most that a firm can have whose language and distance are worth so much.
    int most(int points, Fit fit) {
      return times(points + rest, left) - fit.cost;
    }

    int distancePoints(int kilometres) {
      return nearness[Math.min(kilometres, nearness.length - 1)];
    }

    /// Only an urgent case minds whether a firm answers in time.
    int urgencyPoints(int promptness) {
      return urgent ? times(urgencyWeight, promptness) : times(urgencyWeight, ONE);
    }
  }
}
