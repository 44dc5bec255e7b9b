package org.alliance.matching.domain.ranking;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;

/// The firms that may be asked for a case, by how they and the client understand each other. Each
/// rule takes out some, in the order of [org.alliance.matching.domain.EligibilityRule].
///
/// @param same with a lawyer in the client's language
/// @param close in a close one
/// @param english in English, if the client has some
/// @param interpreter with none of these
/// @param practising for each service wanted, who practises it in the state
@SuppressWarnings("ArrayRecordComponent") // never compared
record Eligible(
    long[] same, long[] close, long[] english, long[] interpreter, long[][] practising) {
  private static final List<LanguageTag> ENGLISH = List.of(LanguageTag.ENGLISH);

  /// @param left is filled with how many firms are left after each rule
  static Eligible of(
      CaseNeed need, Set<FirmId> asked, Standing standing, boolean hasInterpreter, int[] left) {
    var roster = standing.roster();
    var firms = roster.takingOffers().clone();
    left[0] = Bits.count(firms);
    Bits.keep(firms, roster.admittedIn(need.facts().state()));
    left[1] = Bits.count(firms);

    var same = speaking(need.own(), firms, need, roster);
    var close = speaking(need.close(), firms, need, roster);
    Bits.remove(close, same);
    var english = speaking(need.english() ? ENGLISH : List.of(), firms, need, roster);
    Bits.remove(english, same);
    Bits.remove(english, close);
    var understood = same.clone();
    Bits.add(understood, close);
    Bits.add(understood, english);
    if (!hasInterpreter) {
      Bits.keep(firms, understood);
    }
    left[2] = Bits.count(firms);

    var practising = practising(need, roster);
    var roomy = keepPractising(firms, need, practising, standing);
    left[3] = Bits.count(firms);
    Bits.keep(firms, roomy);
    Bits.keep(firms, standing.withRoom());
    left[4] = Bits.count(firms);
    Bits.keep(firms, standing.belowOfferCap());
    left[5] = Bits.count(firms);
    asked.forEach(
        firm -> roster.numberOf(firm).ifPresent(number -> Bits.set(firms, number, false)));
    left[6] = Bits.count(firms);

    Bits.keep(same, firms);
    Bits.keep(close, firms);
    Bits.keep(english, firms);
    Bits.remove(firms, understood);
    return new Eligible(same, close, english, firms, practising);
  }

  private static long[] speaking(
      List<LanguageTag> languages, long[] firms, CaseNeed need, Roster roster) {
    var speaking = new long[firms.length];
    for (var language : languages) {
      Bits.add(speaking, roster.speaking(need.facts().state(), language));
    }
    return speaking;
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
  private static long[] keepPractising(
      long[] firms, CaseNeed need, long[][] practising, Standing standing) {
    var undecided = firms.clone();
    var roomy = new long[firms.length];
    var left = need.services();
    for (var sets : practising) {
      var area = left == 0 ? Roster.SERVICES : Integer.numberOfTrailingZeros(left);
      var room = standing.withAreaRoom(area);
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
