package org.alliance.matching.domain.explanation;

import java.util.EnumMap;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Weights;

/// The smallest change of another firm that would have put it first.
///
/// @param firm the other firm
/// @param change what would have to be different, or that no single thing would do
public record Counterfactual(FirmId firm, Change change) {
  /// A property of a firm that may be different.
  public enum Change implements Coded {
    SPEAKS_THE_LANGUAGE("had a lawyer there who speaks the client's language"),
    IS_NEAR("had an office within 20 km"),
    PRACTISES_ALL("practised everything that is wanted"),
    ACCEPTS_ALWAYS("accepted every offer"),
    WANTED_BY_NOBODY_LATER("were not needed for cases still to come"),
    HAS_TAKEN_NOTHING("had taken no case this quarter"),
    NONE("");

    private final String words;

    Change(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static Counterfactual of(Score chosen, Score other) {
    var missing = chosen.net() - other.net();
    var weights = Weights.STANDARD;
    // The share of the value that is left after waiting applies to every part.
    var share = other.value() == 0 ? 0 : Millionths.of(other.expected(), other.value());
    Map<Change, Integer> gains = new EnumMap<>(Change.class);
    gains.put(
        Change.SPEAKS_THE_LANGUAGE,
        Millionths.times(weights.language() - other.language(), share) + other.interpreter());
    gains.put(Change.IS_NEAR, Millionths.times(weights.distance() - other.distance(), share));
    gains.put(Change.PRACTISES_ALL, Millionths.times(weights.area() - other.area(), share));
    gains.put(
        Change.ACCEPTS_ALWAYS,
        (int) ((long) other.expected() * Millionths.ONE / weights.worthOfAsking(other.chance()))
            - other.expected());
    gains.put(Change.WANTED_BY_NOBODY_LATER, other.price());
    gains.put(Change.HAS_TAKEN_NOTHING, other.fairness());
    var change =
        gains.entrySet().stream()
            .filter(gain -> gain.getValue() > missing)
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Change.NONE);
    return new Counterfactual(other.firm(), change);
  }
}
