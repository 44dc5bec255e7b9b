package org.alliance.intake.domain.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliance.intake.domain.question.Question;

/// One column of a partner's file, and the question that it answers.
///
/// @param name as the file's header has it
/// @param parts what parts several answers in one cell; empty if a cell is one answer
/// @param dates of a column of dates
/// @param values the code that each value stands for, by [#plain]; [#LEAVE_OUT] for none
/// @param leavesOut whether a value that nobody has mapped is left out. Otherwise its row is
///   refused. An answer that protects the person is never left out: it is kept as it was written,
///   and binds as one that is not understood
public record MappedColumn(
    String name,
    Question question,
    String parts,
    DateOrder dates,
    Map<String, String> values,
    boolean leavesOut) {
  /// Stands for "this says nothing".
  public static final String LEAVE_OUT = "";

  public MappedColumn {
    values = Map.copyOf(values);
  }

  public static MappedColumn of(String name, Question question) {
    return new MappedColumn(name, question, "", DateOrder.AS_WRITTEN, Map.of(), false);
  }

  /// As values are compared: without case, and blanks of any width alike.
  public static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /// Whether its yes may mean the no of the question, so that only the mapping can say what a value
  /// stands for. Only answers that protect a person are read as yes or no.
  public boolean asksTheOtherWay() {
    return question.form() == Question.Form.ANSWER && ColumnName.asksTheOtherWay(name);
  }

  /// The answers of a cell.
  public List<String> answers(String cell) {
    var all = parts.isEmpty() ? List.of(cell) : List.of(cell.split(Pattern.quote(parts), -1));
    return all.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return "MappedColumn[" + question.field() + "]";
  }
}
