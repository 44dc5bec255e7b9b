package org.alliance.intake.adapter.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.ColumnJoin;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;

/// The project's own format: one column a question of the report, several codes in a cell parted by
/// semicolons.
final class AllianceFormat implements ImportFormat {
  private static final List<Question> REQUIRED =
      List.of(
          Questions.REFERENCE,
          Questions.OCCURRED_ON,
          Questions.STATE,
          Questions.CONDUCT,
          Questions.BIAS_INDICATORS,
          Questions.VICTIM,
          Questions.SPEAKS);

  @Override
  public String name() {
    return "alliance";
  }

  @Override
  public List<String> requiredColumns() {
    return REQUIRED.stream().map(Question::column).toList();
  }

  @Override
  public List<String> optionalColumns() {
    return Questions.ALL.stream()
        .filter(question -> !REQUIRED.contains(question))
        .map(Question::column)
        .toList();
  }

  @Override
  public String referenceColumn() {
    return Questions.REFERENCE.column();
  }

  @Override
  public String listPrefix() {
    return "";
  }

  @Override
  public ColumnJoin joinOf(String column) {
    return questionOf(column).map(Question::join).orElse(ColumnJoin.FIRST);
  }

  @Override
  public Optional<String> codeOf(String column, String cell) {
    return questionOf(column)
        .filter(question -> KnownValues.understands(question, cell))
        .map(question -> KnownValues.code(question, cell));
  }

  @Override
  public Optional<String> storyColumn() {
    return Optional.of(Questions.NARRATIVE.column());
  }

  private static Optional<Question> questionOf(String column) {
    return Questions.ALL.stream().filter(question -> question.column().equals(column)).findFirst();
  }

  @Override
  public Answers answers(Map<String, String> row) {
    return Answers.of(question -> texts(row, question));
  }

  private static List<String> texts(Map<String, String> row, Question question) {
    var column = question.column();
    return switch (question.form()) {
      case CODE -> List.of(code(row, column));
      case CODES -> codes(row, column);
      case TEXTS -> parts(cell(row, column));
      case TEXT, STORY, ANSWER -> List.of(cell(row, column));
    };
  }

  static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  /// A cell that holds one code, without anything invisible in it.
  static String code(Map<String, String> row, String name) {
    return CsvCells.code(cell(row, name));
  }

  static List<String> codes(Map<String, String> row, String name) {
    return parts(cell(row, name)).stream()
        .map(CsvCells::code)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /// The parts of a cell that are parted by semicolons.
  static List<String> parts(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(CsvCells::stripped)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
