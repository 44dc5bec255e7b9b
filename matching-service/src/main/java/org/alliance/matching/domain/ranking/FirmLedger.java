package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.numbers.Millionths.ONE;

import java.util.Arrays;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.domain.numbers.Millionths;

/// The account of every firm of a table: cases taken, offers and answers, and the shadow price of a
/// place. Not thread-safe.
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
public final class FirmLedger {
  /// The weight of the prior: ten half answers.
  private static final int PRIOR = 10;

  private static final int FIRST_GUESS = 600_000;
  private static final int AREAS = FirmTable.SERVICES + 1;

  private final FirmTable table;
  private final Weights weights;
  private final int mostOffersPerRoom;
  private final int[] quarterTaken;
  private final int[] weekTaken;
  private final int[] offeredThisWeek;
  private final int[][] areaTaken = new int[AREAS][];
  private final int[][] acceptedHalves = new int[AREAS][];
  private final int[][] askedHalves = new int[AREAS][];
  private final int[] answers;
  private final int[] silences;
  private final int[] prices;
  private final int[] penalties;
  private final int[] promptness;
  private final int[][] chances = new int[AREAS][];
  private final int[][] yields = new int[AREAS][];
  private final long[] hasRoom;
  private final long[] belowOfferCap;
  private final long[][] hasAreaRoom = new long[AREAS][];
  private int network = FIRST_GUESS;
  private boolean hasNewAnswers;

  /// @param mostOffersPerRoom how many offers a firm gets in a week for each case that it could
  ///   take in it
  public FirmLedger(FirmTable table, Weights weights, int mostOffersPerRoom) {
    this.table = table;
    this.weights = weights;
    this.mostOffersPerRoom = mostOffersPerRoom;
    var firms = table.size();
    quarterTaken = new int[firms];
    weekTaken = new int[firms];
    offeredThisWeek = new int[firms];
    answers = new int[firms];
    silences = new int[firms];
    prices = new int[firms];
    penalties = new int[firms];
    promptness = new int[firms];
    hasRoom = FirmBits.none(firms);
    belowOfferCap = FirmBits.none(firms);
    for (var area = 0; area < AREAS; area++) {
      areaTaken[area] = new int[firms];
      acceptedHalves[area] = new int[firms];
      askedHalves[area] = new int[firms];
      chances[area] = new int[firms];
      yields[area] = new int[firms];
      hasAreaRoom[area] = FirmBits.none(firms);
    }
    reviseAll();
  }

  /// A copy of how things stand, for work that takes long while this ledger goes on changing.
  public FirmLedger snapshot() {
    var copy = new FirmLedger(table, weights, mostOffersPerRoom);
    for (var area = 0; area < AREAS; area++) {
      System.arraycopy(areaTaken[area], 0, copy.areaTaken[area], 0, prices.length);
      System.arraycopy(acceptedHalves[area], 0, copy.acceptedHalves[area], 0, prices.length);
      System.arraycopy(askedHalves[area], 0, copy.askedHalves[area], 0, prices.length);
    }
    System.arraycopy(quarterTaken, 0, copy.quarterTaken, 0, prices.length);
    System.arraycopy(weekTaken, 0, copy.weekTaken, 0, prices.length);
    System.arraycopy(offeredThisWeek, 0, copy.offeredThisWeek, 0, prices.length);
    System.arraycopy(answers, 0, copy.answers, 0, prices.length);
    System.arraycopy(silences, 0, copy.silences, 0, prices.length);
    copy.price(prices);
    return copy;
  }

  public FirmTable table() {
    return table;
  }

  public Weights weights() {
    return weights;
  }

  /// A firm is asked for a case, or has it: it counts against its quotas.
  ///
  /// @param area whose quota it counts against, see [FirmTable#chargedArea]
  /// @param thisQuarter whether that was in the quarter that runs
  /// @param thisWeek whether that was in the week that runs, which may have begun a quarter earlier
  public void charge(int firm, int area, boolean thisQuarter, boolean thisWeek) {
    count(firm, area, thisQuarter ? 1 : 0, thisWeek ? 1 : 0);
  }

  /// The opposite of [#charge].
  public void release(int firm, int area, boolean thisQuarter, boolean thisWeek) {
    count(firm, area, thisQuarter ? -1 : 0, thisWeek ? -1 : 0);
  }

  private void count(int firm, int area, int inQuarter, int inWeek) {
    quarterTaken[firm] += inQuarter;
    areaTaken[area][firm] += inQuarter;
    weekTaken[firm] += inWeek;
    reviseRoom(firm);
  }

  /// A firm was asked this week.
  public void asked(int firm) {
    offeredThisWeek[firm]++;
    reviseRoom(firm);
  }

  /// Enters an answer; silence counts half a refusal.
  public void answered(int firm, int area, Answer answer) {
    acceptedHalves[area][firm] += answer == Answer.ACCEPTED ? 2 : 0;
    askedHalves[area][firm] += answer == Answer.SILENT ? 1 : 2;
    answers[firm]++;
    silences[firm] += answer == Answer.SILENT ? 1 : 0;
    hasNewAnswers = true;
  }

  /// Recomputes the chances after answers. One firm's answer moves the prior of all firms, so this
  /// is done once, before the next ranking.
  void settle() {
    if (hasNewAnswers) {
      reviseAllChances();
    }
  }

  /// The end of an offer, as far as it says something about the firm.
  public enum Answer {
    ACCEPTED,
    DECLINED,
    SILENT
  }

  /// A new week: bursts and offers count from nothing.
  public void openWeek() {
    Arrays.fill(weekTaken, 0);
    Arrays.fill(offeredThisWeek, 0);
    reviseAll();
  }

  /// A new quarter.
  public void openQuarter() {
    Arrays.fill(quarterTaken, 0);
    Arrays.stream(areaTaken).forEach(taken -> Arrays.fill(taken, 0));
    reviseAll();
  }

  /// Sets the shadow price of a place at each firm.
  public void price(int[] worth) {
    System.arraycopy(worth, 0, prices, 0, prices.length);
    reviseAll();
  }

  public int priceOf(int firm) {
    return prices[firm];
  }

  /// The number of cases that a firm can still take in this week and quarter.
  public int room(int firm) {
    var capacity = table.firm(firm).capacity();
    return Math.max(
        0,
        Math.min(capacity.perQuarter() - quarterTaken[firm], capacity.perWeek() - weekTaken[firm]));
  }

  /// The number of offers that a firm may still get in this week.
  public int offersLeft(int firm) {
    return Math.max(0, mostOffers(firm) - offeredThisWeek[firm]);
  }

  private int mostOffers(int firm) {
    var most = (long) Math.max(1, table.firm(firm).capacity().perWeek()) * mostOffersPerRoom;
    return (int) Math.min(Integer.MAX_VALUE, most);
  }

  /// The number of cases that a firm can still take in this quarter, whatever the week.
  public int quarterRoom(int firm) {
    return Math.max(0, table.firm(firm).capacity().perQuarter() - quarterTaken[firm]);
  }

  /// The number of cases of an area that a firm can still take in this quarter.
  public int areaRoom(int firm, int area) {
    return area == FirmTable.SERVICES
        ? Integer.MAX_VALUE
        : table
            .firm(firm)
            .capacity()
            .of(ServiceCategory.values()[area])
            .map(quota -> Math.max(0, quota - areaTaken[area][firm]))
            .orElse(Integer.MAX_VALUE);
  }

  public int load(int firm) {
    return Millionths.of(quarterTaken[firm], Math.max(1, table.firm(firm).capacity().perQuarter()));
  }

  public int chance(int firm, int area) {
    return chances[area][firm];
  }

  /// By area and firm; a copy.
  public int[][] yields() {
    settle();
    return Arrays.stream(yields).map(int[]::clone).toArray(int[][]::new);
  }

  private void reviseAll() {
    for (var firm = 0; firm < table.size(); firm++) {
      reviseRoom(firm);
    }
    reviseAllChances();
  }

  private void reviseAllChances() {
    hasNewAnswers = false;
    var accepted = 0L;
    var asked = 0L;
    for (var area = 0; area < AREAS; area++) {
      accepted += Arrays.stream(acceptedHalves[area]).asLongStream().sum();
      asked += Arrays.stream(askedHalves[area]).asLongStream().sum();
    }
    network = posterior(accepted, asked, FIRST_GUESS);
    for (var firm = 0; firm < table.size(); firm++) {
      reviseChances(firm);
    }
  }

  private void reviseRoom(int firm) {
    var room = room(firm);
    FirmBits.set(hasRoom, firm, room > 0);
    FirmBits.set(belowOfferCap, firm, offersLeft(firm) > 0);
    for (var area = 0; area < AREAS; area++) {
      FirmBits.set(hasAreaRoom[area], firm, areaRoom(firm, area) > 0);
    }
    penalties[firm] =
        (weights.usesPrices() ? prices[firm] : 0)
            + Millionths.times(weights.fairness(), load(firm));
  }

  private void reviseChances(int firm) {
    var accepted = 0L;
    var asked = 0L;
    for (var area = 0; area < AREAS; area++) {
      accepted += acceptedHalves[area][firm];
      asked += askedHalves[area][firm];
    }
    var own = posterior(accepted, asked, network);
    for (var area = 0; area < AREAS; area++) {
      chances[area][firm] =
          weights.learnsAcceptance()
              ? posterior(acceptedHalves[area][firm], askedHalves[area][firm], own)
              : ONE;
      yields[area][firm] = weights.worthOfAsking(chances[area][firm]);
    }
    promptness[firm] = ONE - Millionths.of(silences[firm], answers[firm] + PRIOR);
  }

  /// The mean of a beta distribution with five answers' worth of prior.
  private static int posterior(long acceptedHalves, long askedHalves, int prior) {
    return (int) ((acceptedHalves * ONE + (long) PRIOR * prior) / (askedHalves + PRIOR));
  }

  long[] withRoom() {
    return hasRoom;
  }

  long[] withAreaRoom(int area) {
    return hasAreaRoom[area];
  }

  long[] belowOfferCap() {
    return belowOfferCap;
  }

  int[] penalties() {
    return penalties;
  }

  /// The worth of an offer to each firm, as a share of the value if the firm were sure to accept.
  int[] yields(int area) {
    return yields[area];
  }

  /// The chance that each firm answers in time, whatever the answer.
  int[] promptness() {
    return promptness;
  }
}
