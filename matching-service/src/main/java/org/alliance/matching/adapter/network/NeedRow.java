package org.alliance.matching.adapter.network;

import java.util.List;
import java.util.OptionalInt;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.network.Balance;
import org.alliance.matching.domain.network.Disclosure;
import org.alliance.matching.domain.network.NeedAgainstCapacity.Row;
import org.alliance.matching.domain.ranking.InterpreterPool;

/// One state or language as it may be shown.
///
/// @param cases that look for a firm
/// @param unmet for which no lawyer shares a language
/// @param sessions of interpreters that are left this week, at most; 0 in a row that has none
record NeedRow(
    String code,
    String name,
    OptionalInt cases,
    OptionalInt unmet,
    int firms,
    int lawyers,
    int room,
    int sessions) {
  static List<NeedRow> ofStates(List<Row<UsState>> rows) {
    return rows.stream()
        .map(row -> of(row.key().name(), row.key().fullName(), row.balance(), 0))
        .toList();
  }

  static List<NeedRow> ofLanguages(List<Row<LanguageTag>> rows, InterpreterPool interpreters) {
    return rows.stream()
        .map(row ->
            of(
                row.key().value(),
                Languages.englishName(row.key()),
                row.balance(),
                sessions(row.key(), interpreters)))
        .toList();
  }

  /// Without interpreters.
  static List<NeedRow> ofLanguages(List<Row<LanguageTag>> rows) {
    return rows.stream()
        .map(row -> of(row.key().value(), Languages.englishName(row.key()), row.balance(), 0))
        .toList();
  }

  /// An interpreter sits beside one client, so sessions that were taken are shown as numbers of
  /// clients are.
  private static int sessions(LanguageTag language, InterpreterPool interpreters) {
    return language.equals(LanguageTag.ENGLISH)
        ? 0
        : interpreters.perWeek() - Disclosure.shown(interpreters.taken(language)).orElse(0);
  }

  private static NeedRow of(String code, String name, Balance balance, int sessions) {
    return new NeedRow(
        code,
        name,
        balance.shownCases(),
        balance.shownUnmet(),
        balance.firms(),
        balance.lawyers(),
        balance.room(),
        Math.max(0, sessions));
  }

  /// Whether there is something to say.
  public boolean isTold() {
    return cases.isPresent() || lawyers > 0;
  }

  /// How a tile is drawn: `few`, `met` or `unmet`.
  public String level() {
    return unmet.isPresent() ? "unmet" : cases.isPresent() ? "met" : "few";
  }
}
