package org.alliance.intake.domain.question;

import java.util.List;

/// How the cells of one column become one cell, if several rows of a file tell of one incident.
public sealed interface ColumnJoin {
  ColumnJoin FIRST = new First();
  ColumnJoin TOLD = new Told();
  ColumnJoin UNION = new Union();
  ColumnJoin COMMON = new Common();
  ColumnJoin STORY = new Story();

  /// The first cell that is not blank.
  record First() implements ColumnJoin {}

  /// The first cell that is not blank; every other text goes to the story under the column's name,
  /// so that nothing about a person is lost.
  record Told() implements ColumnJoin {}

  /// All codes of all cells, each once.
  record Union() implements ColumnJoin {}

  /// The codes that all cells have that are not blank, as no row may widen what another one allows.
  /// If cells differ, all of them go to the story.
  record Common() implements ColumnJoin {}

  /// All different texts, one after the other.
  record Story() implements ColumnJoin {}

  /// The cell that binds most. A cell that is no code and does not win goes to the story.
  ///
  /// @param order codes that win over all others, the strongest first
  /// @param last codes that win over blank cells only, the strongest first; a code in neither list
  ///   lies between them, so that an unknown answer is never dropped for a weaker known one
  record Strictest(List<String> order, List<String> last) implements ColumnJoin {
    public Strictest {
      order = List.copyOf(order);
      last = List.copyOf(last);
    }

    /// The less, the more a code binds.
    public int rank(String code) {
      var first = order.indexOf(code);
      return first >= 0 ? first : order.size() + 1 + last.indexOf(code);
    }
  }

  static ColumnJoin strictest(List<String> order, List<String> last) {
    return new Strictest(order, last);
  }
}
