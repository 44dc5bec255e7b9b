package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.numbers.Millionths.ONE;

import java.util.stream.IntStream;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.numbers.Millionths;

/// The weights of the score, and the version that is stored with every offer.
///
/// @param version is to change with any of the numbers
/// @param language to @param urgency: the four parts of a case's value at a firm; together one
/// @param fairness what a firm pays that has all of its quota taken
/// @param interpreter what the last interpreter of a language costs
/// @param wish what a case gains at a firm that would take more of such cases: enough to decide
///   between firms that are nearly level, and no more
/// @param usesPrices whether capacity that later cases will need has its price
/// @param learnsAcceptance whether a firm's answers so far count
public record Weights(
    String version,
    int language,
    int distance,
    int area,
    int urgency,
    int fairness,
    int interpreter,
    int wish,
    boolean usesPrices,
    boolean learnsAcceptance) {
  public Weights {
    if (language + distance + area + urgency != ONE) {
      throw new IllegalArgumentException(
          "language, distance, area and urgency have to add up to 1");
    }
  }

  public static final Weights STANDARD =
      new Weights(
          "2026-11-4", 520_000, 220_000, 200_000, 60_000, 30_000, 60_000, 10_000, true, true);

  /// Measured: with more, whoever declined often was avoided at the cost of the client's language.
  private static final int REFUSAL = 50_000;

  private static final int FARTHEST = 10_000;
  private static final int LEAST_LEFT = 300_000;

  static final int SAME_LANGUAGE = ONE;
  static final int CLOSE_LANGUAGE = 800_000;
  static final int ENGLISH_BETWEEN_THEM = 600_000;
  static final int INTERPRETER = 400_000;

  public Weights withoutPrices() {
    return new Weights(
        version,
        language,
        distance,
        area,
        urgency,
        fairness,
        interpreter,
        wish,
        false,
        learnsAcceptance);
  }

  public Weights withoutFairness() {
    return new Weights(
        version,
        language,
        distance,
        area,
        urgency,
        0,
        interpreter,
        wish,
        usesPrices,
        learnsAcceptance);
  }

  public Weights withoutInterpreterPrice() {
    return new Weights(
        version,
        language,
        distance,
        area,
        urgency,
        fairness,
        0,
        wish,
        usesPrices,
        learnsAcceptance);
  }

  public Weights withoutAcceptance() {
    return new Weights(
        version, language, distance, area, urgency, fairness, interpreter, wish, usesPrices, false);
  }

  public Weights withoutWishes() {
    return new Weights(
        version,
        language,
        distance,
        area,
        urgency,
        fairness,
        interpreter,
        0,
        usesPrices,
        learnsAcceptance);
  }

  /// The value alone: no prices, no fairness, no wishes, and everybody accepts.
  public Weights valueOnly() {
    return withoutPrices()
        .withoutFairness()
        .withoutAcceptance()
        .withoutInterpreterPrice()
        .withoutWishes();
  }

  /// The worth of an offer that is accepted with this chance. A refusal costs time and one rank,
  /// not the case.
  public int worthOfAsking(int chance) {
    return Millionths.ONE - Millionths.times(REFUSAL, Millionths.ONE - chance);
  }

  /// The share of the distance points: whole up to 20 km, half at 120 km, a quarter at 320 km.
  static int nearness(int kilometres) {
    return (int) (100L * ONE / (100 + Math.max(0, kilometres - 20)));
  }

  /// Points for every distance up to the farthest that still counts.
  int[] nearnessPoints() {
    return IntStream.rangeClosed(0, FARTHEST)
        .map(kilometres -> Millionths.times(distance, nearness(kilometres)))
        .toArray();
  }

  /// The share of a case's value that is left after waiting: a day costs an urgent case 8 %, one
  /// that is needed soon 2 %, and a routine one 0.75 %. A little always stays, or language and
  /// distance would count for nothing in a case that has waited longest.
  public static int leftAfter(Urgency urgency, long hours) {
    var lostPerHour =
        switch (urgency) {
          case URGENT -> 3_333;
          case SOON -> 833;
          case ROUTINE -> 312;
        };
    return (int) Math.max(LEAST_LEFT, ONE - lostPerHour * Math.max(0, hours));
  }
}
