package org.alliance.matching.domain.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.matching.domain.numbers.Millionths;

/// Interpreters, shared by all firms: so many sessions a week for each language. The fewer are
/// left, the more the next one costs.
public final class InterpreterPool {
  private final int perWeek;
  private final int dearest;
  private final Map<LanguageTag, Integer> used = new HashMap<>();

  /// @param dearest the price of the last one
  public InterpreterPool(int perWeek, int dearest) {
    this.perWeek = perWeek;
    this.dearest = dearest;
  }

  /// The price of the next session in a language; empty if none is left.
  OptionalInt price(LanguageTag language) {
    var taken = taken(language);
    return taken < perWeek
        ? OptionalInt.of(Millionths.times(dearest, Millionths.of(taken, perWeek)))
        : OptionalInt.empty();
  }

  /// The sessions of this week that are taken.
  public int taken(LanguageTag language) {
    return used.getOrDefault(language, 0);
  }

  public int perWeek() {
    return perWeek;
  }

  /// A copy, for work that takes long while this pool goes on changing.
  public InterpreterPool snapshot() {
    var copy = new InterpreterPool(perWeek, dearest);
    copy.used.putAll(used);
    return copy;
  }

  int dearest() {
    return dearest;
  }

  public void take(LanguageTag language) {
    used.merge(language, 1, Integer::sum);
  }

  public void giveBack(LanguageTag language) {
    used.merge(language, -1, (has, less) -> Math.max(0, has + less));
  }

  public void openWeek() {
    used.clear();
  }
}
