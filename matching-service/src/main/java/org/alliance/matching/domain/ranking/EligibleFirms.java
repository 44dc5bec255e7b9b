package org.alliance.matching.domain.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;

/// The firms that may be asked for a case, by how they and the client understand each other. Each
/// rule takes out some, in the order of [org.alliance.matching.domain.ranking.EligibilityRule]. The
/// same sets serve one case after the other: memory that has just been used is the fastest.
final class EligibleFirms {
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

  EligibleFirms(int firms) {
    same = FirmBits.none(firms);
    close = FirmBits.none(firms);
    english = FirmBits.none(firms);
    interpreter = FirmBits.none(firms);
    roomy = FirmBits.none(firms);
    undecided = FirmBits.none(firms);
  }

  /// @param left is filled with how many firms are left after each rule
  void find(
      CaseNeed need, Set<FirmId> asked, FirmLedger ledger, boolean hasInterpreter, int[] left) {
    var table = ledger.table();
    var firms = interpreter;
    left[0] = table.countTakingOffers();
    FirmBits.copy(table.takingOffersIn(need.facts().state()), firms);
    left[1] = FirmBits.count(firms);

    var inOwn = speaking(need.own(), need, table);
    var inClose = speaking(need.close(), need, table);
    var inEnglish = speaking(need.english() ? ENGLISH : List.of(), need, table);
    if (!hasInterpreter) {
      FirmBits.keep(firms, FirmBits.union(List.of(inOwn, inClose, inEnglish)));
    }
    left[2] = FirmBits.count(firms);

    practising = practising(need, table);
    var withAreaRoom = keepPractising(firms, need, ledger);
    left[3] = FirmBits.count(firms);
    FirmBits.keep(firms, withAreaRoom);
    FirmBits.keep(firms, ledger.withRoom());
    left[4] = FirmBits.count(firms);
    FirmBits.keep(firms, ledger.belowOfferCap());
    left[5] = FirmBits.count(firms);
    asked.forEach(
        firm -> table.numberOf(firm).ifPresent(number -> FirmBits.set(firms, number, false)));
    left[6] = FirmBits.count(firms);
    for (var number : table.excluding()) {
      if (table.firm(number).exclusions().excludes(need.facts())) {
        FirmBits.set(firms, number, false);
      }
    }
    left[7] = FirmBits.count(firms);

    FirmBits.move(firms, inOwn, same);
    hasClose = !need.close().isEmpty();
    if (hasClose) {
      FirmBits.move(firms, inClose, close);
    }
    hasEnglish = need.english();
    if (hasEnglish) {
      FirmBits.move(firms, inEnglish, english);
    }
  }

  private static long[] speaking(List<LanguageTag> languages, CaseNeed need, FirmTable table) {
    var state = need.facts().state();
    return switch (languages.size()) {
      case 0 -> table.none();
      case 1 -> table.speaking(state, languages.getFirst());
      default ->
          FirmBits.union(
              languages.stream().map(language -> table.speaking(state, language)).toList());
    };
  }

  private static long[][] practising(CaseNeed need, FirmTable table) {
    var state = need.facts().state();
    if (need.services() == 0) {
      return new long[][] {table.admittedIn(state)};
    }
    var sets = new long[Integer.bitCount(need.services())][];
    var number = 0;
    for (var left = need.services(); left != 0; left &= left - 1) {
      sets[number++] = table.practising(state, Integer.numberOfTrailingZeros(left));
    }
    return sets;
  }

  /// A case is charged to the first service wanted that a firm practises there; that one has to
  /// have room.
  ///
  /// @return those with room in that service
  private long[] keepPractising(long[] firms, CaseNeed need, FirmLedger ledger) {
    if (practising.length == 1) {
      FirmBits.keep(firms, practising[0]);
      return ledger.withAreaRoom(need.mainService());
    }
    FirmBits.copy(firms, undecided);
    Arrays.fill(roomy, 0);
    var left = need.services();
    for (var sets : practising) {
      var room = ledger.withAreaRoom(Integer.numberOfTrailingZeros(left));
      for (var word = 0; word < firms.length; word++) {
        roomy[word] |= undecided[word] & sets[word] & room[word];
        undecided[word] &= ~sets[word];
      }
      left &= left - 1;
    }
    FirmBits.remove(firms, undecided);
    return roomy;
  }
}
