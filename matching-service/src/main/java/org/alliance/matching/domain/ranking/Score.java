package org.alliance.matching.domain.ranking;

import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;

/// The parts of a firm's score, in millionths. `language + distance + area + urgency` is the case's
/// value there; less what the chance of a refusal and the time lost so far take from it, less the
/// prices, more what the firm wishes for, it is `net`, to the last millionth.
///
/// @param kilometres to the nearest office
/// @param chance that the firm accepts
/// @param expected the value times the chance, times what waiting has left of it
/// @param price what the place is worth to later cases
/// @param fairness what the firm pays for having much already
/// @param interpreter what the interpreter costs
/// @param wish what it gains because the firm would take more of such cases
public record Score(
    FirmId firm,
    LanguageFit fit,
    int kilometres,
    int chance,
    int language,
    int distance,
    int area,
    int urgency,
    int expected,
    int price,
    int fairness,
    int interpreter,
    int net,
    int wish) {
  /// The score of a firm that has no wish for such cases.
  public Score(
      FirmId firm,
      LanguageFit fit,
      int kilometres,
      int chance,
      int language,
      int distance,
      int area,
      int urgency,
      int expected,
      int price,
      int fairness,
      int interpreter,
      int net) {
    this(
        firm,
        fit,
        kilometres,
        chance,
        language,
        distance,
        area,
        urgency,
        expected,
        price,
        fairness,
        interpreter,
        net,
        0);
  }

  /// The language between client and lawyer.
  public enum LanguageFit implements Coded {
    SAME("speaks the client's language"),
    CLOSE("speaks a language close to the client's"),
    ENGLISH("shares English with the client"),
    INTERPRETER("needs an interpreter");

    private final String words;

    LanguageFit(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public int value() {
    return language + distance + area + urgency;
  }

  /// The value that the chance of a refusal and the time lost take away.
  public int risk() {
    return value() - expected;
  }
}
