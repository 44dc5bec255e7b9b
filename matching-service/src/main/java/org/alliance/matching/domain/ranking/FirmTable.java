package org.alliance.matching.domain.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.numbers.TieBreakHash;

/// All firms as bit sets: the firms with a lawyer who is admitted in a state and speaks a language,
/// and those with a lawyer who is admitted there and practises an area. Firms are numbered so that
/// neighbours lie together. Immutable: when a firm changes, a new table is made.
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
public final class FirmTable {
  static final int STATES = UsState.values().length;
  static final int SERVICES = ServiceCategory.values().length;

  private static final int[] NO_WISHES = {};

  private final List<FirmFacts> firms;
  private final Map<FirmId, Integer> numbers = new HashMap<>();
  private final Map<LanguageTag, Integer> languages = new HashMap<>();
  private final Distances distances;
  private final long[] none;
  private final int takingOffersInAll;
  private final long[][] takingOffers = new long[STATES][];
  private final long[][] admitted = new long[STATES][];
  private final long[][][] speaks = new long[STATES][][];
  private final long[][][] practises = new long[STATES][SERVICES][];
  private final int[] firstOffice;
  private final short[] officePlaces;
  private final long[] tieBreaks;
  private final int[] wishing;
  private final int[] excluding;
  private final AtomicReferenceArray<short[]> kilometres =
      new AtomicReferenceArray<>(Distances.PLACES);

  public FirmTable(Collection<FirmFacts> all, Distances distances) {
    this.distances = distances;
    firms = all.stream().sorted(neighboursTogether()).toList();
    none = FirmBits.none(firms.size());
    Arrays.fill(admitted, none);
    Arrays.stream(practises).forEach(areas -> Arrays.fill(areas, none));
    firstOffice = new int[firms.size() + 1];
    officePlaces = new short[firms.stream().mapToInt(firm -> firm.offices().size()).sum()];
    tieBreaks = firms.stream().mapToLong(firm -> TieBreakHash.of(firm.firm().value())).toArray();
    wishing =
        IntStream.range(0, firms.size())
            .filter(number -> !firms.get(number).wishes().isEmpty())
            .toArray();
    excluding =
        IntStream.range(0, firms.size())
            .filter(number -> !firms.get(number).exclusions().isEmpty())
            .toArray();
    firms.stream()
        .flatMap(firm -> firm.lawyers().stream())
        .flatMap(lawyer -> lawyer.languages().stream())
        .forEach(language -> languages.putIfAbsent(language, languages.size()));
    for (var number = 0; number < firms.size(); number++) {
      enter(number, firms.get(number));
    }
    var taking = FirmBits.none(firms.size());
    for (var number = 0; number < firms.size(); number++) {
      FirmBits.set(taking, number, !firms.get(number).paused());
    }
    takingOffersInAll = FirmBits.count(taking);
    for (var state = 0; state < STATES; state++) {
      takingOffers[state] = taking.clone();
      FirmBits.keep(takingOffers[state], admitted[state]);
    }
  }

  /// ZIP areas are numbered across the country, so firms that are asked for the same cases lie side
  /// by side in memory.
  private Comparator<FirmFacts> neighboursTogether() {
    return Comparator.<FirmFacts>comparingInt(firm ->
            firm.offices().stream()
                .mapToInt(office -> distances.placeOf(office.area(), office.state()))
                .findFirst()
                .orElse(Distances.PLACES))
        .thenComparing(FirmFacts::firm);
  }

  private void enter(int number, FirmFacts firm) {
    numbers.put(firm.firm(), number);
    for (var lawyer : firm.lawyers()) {
      for (var state : lawyer.admissions()) {
        var at = state.ordinal();
        admitted[at] = with(admitted[at], number);
        if (speaks[at] == null) {
          speaks[at] = new long[languages.size()][];
          Arrays.fill(speaks[at], none);
        }
        for (var language : lawyer.languages()) {
          int tongue = languages.getOrDefault(language, 0);
          speaks[at][tongue] = with(speaks[at][tongue], number);
        }
        for (var area : lawyer.areas()) {
          practises[at][area.ordinal()] = with(practises[at][area.ordinal()], number);
        }
      }
    }
    firstOffice[number + 1] = firstOffice[number] + firm.offices().size();
    for (var office = 0; office < firm.offices().size(); office++) {
      var where = firm.offices().get(office);
      officePlaces[firstOffice[number] + office] =
          (short) distances.placeOf(where.area(), where.state());
    }
  }

  @SuppressWarnings("ReferenceEquality") // nobody's set is shared until it gets its first firm
  private long[] with(long[] bits, int firm) {
    var own = bits == none ? none.clone() : bits;
    FirmBits.set(own, firm, true);
    return own;
  }

  public int size() {
    return firms.size();
  }

  public FirmFacts firm(int number) {
    return firms.get(number);
  }

  public List<FirmFacts> firms() {
    return firms;
  }

  public OptionalInt numberOf(FirmId firm) {
    var number = numbers.get(firm);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  Distances distances() {
    return distances;
  }

  long[] none() {
    return none;
  }

  int countTakingOffers() {
    return takingOffersInAll;
  }

  /// Firms that take offers now and have a lawyer admitted in the state.
  long[] takingOffersIn(UsState state) {
    return takingOffers[state.ordinal()];
  }

  long[] admittedIn(UsState state) {
    return admitted[state.ordinal()];
  }

  /// Firms with a lawyer who is admitted in the state and speaks the language.
  long[] speaking(UsState state, LanguageTag language) {
    var tongue = languages.get(language);
    var there = speaks[state.ordinal()];
    return tongue == null || there == null ? none : there[tongue];
  }

  long[] practising(UsState state, int service) {
    return practises[state.ordinal()][service];
  }

  /// Counts the services, one bit each, that a firm practises in a state.
  int covered(UsState state, int services, int firm) {
    var covered = 0;
    for (var left = services; left != 0; left &= left - 1) {
      covered += FirmBits.has(practising(state, Integer.numberOfTrailingZeros(left)), firm) ? 1 : 0;
    }
    return covered;
  }

  /// Which area's quota a case is charged to at a firm: the first service wanted that it practises
  /// there.
  ///
  /// @return one more than the last service if there is none
  public int chargedArea(UsState state, int services, int firm) {
    for (var left = services; left != 0; left &= left - 1) {
      var service = Integer.numberOfTrailingZeros(left);
      if (FirmBits.has(practising(state, service), firm)) {
        return service;
      }
    }
    return SERVICES;
  }

  /// The points of every firm for what it would take more of; empty if that is true of no firm.
  ///
  /// @param most the points of a firm whose wishes the case meets in full
  int[] wishes(CaseFacts facts, int most) {
    if (wishing.length == 0 || most == 0) {
      return NO_WISHES;
    }
    var points = new int[firms.size()];
    for (var firm : wishing) {
      points[firm] = Millionths.times(most, firms.get(firm).wishes().shareMetBy(facts));
    }
    return points;
  }

  /// Firms that never take some cases.
  int[] excluding() {
    return excluding;
  }

  /// The hash of the firm, for ties.
  long tieBreakOf(int firm) {
    return tieBreaks[firm];
  }

  /// Kilometres from a place to the nearest office of every firm; computed when first asked for.
  short[] kilometresFrom(int place) {
    var known = kilometres.get(place);
    if (known == null) {
      var row = distances.from(place);
      known = new short[firms.size()];
      for (var firm = 0; firm < known.length; firm++) {
        known[firm] = (short) nearest(row, firm);
      }
      kilometres.set(place, known);
    }
    return known;
  }

  /// Kilometres to the nearest office of a firm.
  ///
  /// @param row from the case to all places
  int nearest(short[] row, int firm) {
    var nearest = Distances.FAR_AWAY;
    for (var office = firstOffice[firm]; office < firstOffice[firm + 1]; office++) {
      var there = row[officePlaces[office]];
      nearest = there < nearest ? there : nearest;
    }
    return nearest;
  }
}
