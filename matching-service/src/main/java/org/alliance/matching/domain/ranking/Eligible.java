package org.alliance.matching.domain.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;

/// The firms that may be asked for a case, by how they and the client understand each other. Each
/// rule takes out some, in the order of [org.alliance.matching.domain.EligibilityRule]. The same
/// sets serve one case after the other: memory that has just been used is the fastest.
final class Eligible {
  private static final List<LanguageTag> ENGLISH = List.of(LanguageTag.ENGLISH);

  /// With a lawyer in the client's language.
  final long[] same;

  /// With one in a close language, if there is such a language.
  final long[] close;

  /// With one who speaks English, if the client has some.
  final long[] english;

  boolean hasClose;
  boolean hasEnglish;

  /// With none of these.
  final long[] interpreter;

  private final long[] roomy;
  private final long[] undecided;

  /// For each service wanted, who practises it in the state.
  long[][] practising = {};

  Eligible(int firms) {
    same = Bits.none(firms);
    close = Bits.none(firms);
    english = Bits.none(firms);
    interpreter = Bits.none(firms);
    roomy = Bits.none(firms);
    undecided = Bits.none(firms);
  }

  /// @param left is filled with how many firms are left after each rule
  void find(
      CaseNeed need, Set<FirmId> asked, Standing standing, boolean hasInterpreter, int[] left) {
    var roster = standing.roster();
    var firms = interpreter;
    left[0] = roster.countTakingOffers();
    Bits.copy(roster.takingOffersIn(need.facts().state()), firms);
    left[1] = Bits.count(firms);

    var inOwn = speaking(need.own(), need, roster);
    var inClose = speaking(need.close(), need, roster);
    var inEnglish = speaking(need.english() ? ENGLISH : List.of(), need, roster);
    if (!hasInterpreter) {
      Bits.keep(firms, Bits.union(List.of(inOwn, inClose, inEnglish)));
    }
    left[2] = Bits.count(firms);

    practising = practising(need, roster);
    var withAreaRoom = keepPractising(firms, need, standing);
    left[3] = Bits.count(firms);
    Bits.keep(firms, withAreaRoom);
    Bits.keep(firms, standing.withRoom());
    left[4] = Bits.count(firms);
    Bits.keep(firms, standing.belowOfferCap());
    left[5] = Bits.count(firms);
    asked.forEach(
        firm -> roster.numberOf(firm).ifPresent(number -> Bits.set(firms, number, false)));
    left[6] = Bits.count(firms);

    Bits.move(firms, inOwn, same);
    hasClose = !need.close().isEmpty();
    if (hasClose) {
      Bits.move(firms, inClose, close);
    }
    hasEnglish = need.english();
    if (hasEnglish) {
      Bits.move(firms, inEnglish, english);
    }
  }

  private static long[] speaking(List<LanguageTag> languages, CaseNeed need, Roster roster) {
    var state = need.facts().state();
    return switch (languages.size()) {
      case 0 -> roster.none();
      case 1 -> roster.speaking(state, languages.getFirst());
      default ->
          Bits.union(languages.stream().map(language -> roster.speaking(state, language)).toList());
    };
  }

  private static long[][] practising(CaseNeed need, Roster roster) {
    var state = need.facts().state();
    if (need.services() == 0) {
      return new long[][] {roster.admittedIn(state)};
    }
    var sets = new long[Integer.bitCount(need.services())][];
    var number = 0;
    for (var left = need.services(); left != 0; left &= left - 1) {
      sets[number++] = roster.practising(state, Integer.numberOfTrailingZeros(left));
    }
    return sets;
  }

  /// A case is charged to the first service wanted that a firm practises there; that one has to
  /// have room.
  ///
  /// @return those with room in that service
  private long[] keepPractising(long[] firms, CaseNeed need, Standing standing) {
    if (practising.length == 1) {
      Bits.keep(firms, practising[0]);
      return standing.withAreaRoom(need.mainService());
    }
    Bits.copy(firms, undecided);
    Arrays.fill(roomy, 0);
    var left = need.services();
    for (var sets : practising) {
      var room = standing.withAreaRoom(Integer.numberOfTrailingZeros(left));
      for (var word = 0; word < firms.length; word++) {
        roomy[word] |= undecided[word] & sets[word] & room[word];
        undecided[word] &= ~sets[word];
      }
      left &= left - 1;
    }
    Bits.remove(firms, undecided);
    return roomy;
  }
}
