package org.alliance.intake.domain.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;

/// Makes a row of the project's own format of a row of a partner's file.
///
/// @param columns those that answer a question; all others are never looked at
/// @param constants the answer of every row to some questions, by [Question#field]
public record Mapping(List<MappedColumn> columns, Map<String, String> constants) {
  public static final Mapping NOTHING = new Mapping(List.of(), Map.of());

  /// What is wrong with a mapping.
  public enum Flaw {
    /// No column answers anything.
    NOTHING_MAPPED,
    /// Two columns answer a question that takes one answer.
    QUESTION_TWICE,
    /// A column and an answer for all rows are there for the same question.
    COLUMN_AND_CONSTANT,
    /// A column with the race of a person.
    RACE
  }

  /// What is wrong with a row.
  public enum Gap {
    UNKNOWN_VALUE,
    OTHER_DATE
  }

  /// @param column as the file names it
  public record RowGap(Question question, String column, Gap gap) {}

  /// @param cells by [Question#column]
  public record MappedRow(Map<String, String> cells, List<RowGap> gaps) {
    public MappedRow {
      cells = Map.copyOf(cells);
      gaps = List.copyOf(gaps);
    }

    @Override
    public String toString() {
      return "MappedRow[not shown]";
    }
  }

  /// Tells whether a value needs no mapping.
  @FunctionalInterface
  public interface Known {
    boolean understands(Question question, String value);
  }

  public Mapping {
    columns = List.copyOf(columns);
    constants = Map.copyOf(constants);
  }

  public Optional<MappedColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// The columns that a file with these names does not have, by their own names.
  public List<String> columnsNotIn(List<String> names) {
    var plain = names.stream().map(ColumnName::plain).toList();
    return columns.stream()
        .map(MappedColumn::name)
        .filter(name -> !plain.contains(ColumnName.plain(name)))
        .toList();
  }

  /// The column that names a row; empty if none does.
  public Optional<MappedColumn> reference() {
    return of(Questions.REFERENCE).stream().findFirst();
  }

  /// Empty if it can be used.
  public Optional<Flaw> flaw() {
    var seen = new HashSet<Question>();
    for (var column : columns) {
      if (ColumnName.tellsOfRace(column.name())) {
        return Optional.of(Flaw.RACE);
      }
      if (!seen.add(column.question()) && !takesSeveral(column.question())) {
        return Optional.of(Flaw.QUESTION_TWICE);
      }
      if (constants.containsKey(column.question().field())) {
        return Optional.of(Flaw.COLUMN_AND_CONSTANT);
      }
    }
    return columns.isEmpty() ? Optional.of(Flaw.NOTHING_MAPPED) : Optional.empty();
  }

  private static boolean takesSeveral(Question question) {
    return question.form().isList() || question.form() == Question.Form.STORY;
  }

  /// @param row cells by the file's names of its columns
  /// @return a cell for each question that is mapped, blank if the row does not tell it
  public MappedRow translate(Map<String, String> row, Known known) {
    var cells = new HashMap<String, String>();
    var gaps = new ArrayList<RowGap>();
    for (var question : Questions.ALL) {
      var answers = new ArrayList<String>();
      Optional.ofNullable(constants.get(question.field())).ifPresent(answers::add);
      var asked = of(question);
      for (var column : asked) {
        for (var value : column.answers(row.getOrDefault(column.name(), ""))) {
          add(column, value, known, answers, gaps);
        }
      }
      if (!answers.isEmpty() || !asked.isEmpty()) {
        cells.put(question.column(), String.join(question.form().isList() ? ";" : "\n", answers));
      }
    }
    return new MappedRow(cells, gaps);
  }

  private static void add(
      MappedColumn column, String value, Known known, List<String> answers, List<RowGap> gaps) {
    var question = column.question();
    var protects = question.form() == Question.Form.ANSWER;
    var code = column.values().get(MappedColumn.plain(value));
    if (code != null) {
      if (!code.equals(MappedColumn.LEAVE_OUT)) {
        answers.add(code);
      }
    } else if (question.equals(Questions.OCCURRED_ON)) {
      column
          .dates()
          .iso(value)
          .ifPresentOrElse(
              answers::add,
              () -> {
                if (!column.leavesOut()) {
                  gaps.add(new RowGap(question, column.name(), Gap.OTHER_DATE));
                }
              });
    } else if (!column.asksTheOtherWay()
        && (known.understands(question, value) || (column.leavesOut() && protects))) {
      answers.add(value);
    } else if (!column.leavesOut() || protects) {
      gaps.add(new RowGap(question, column.name(), Gap.UNKNOWN_VALUE));
    }
  }

  private List<MappedColumn> of(Question question) {
    return columns.stream().filter(column -> column.question().equals(question)).toList();
  }

  @Override
  public String toString() {
    return "Mapping[" + columns.size() + " columns]";
  }
}
