package org.alliance.intake.adapter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.mapping.FileSurvey;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.domain.mapping.DateOrder;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.form.Option;

/// A mapping as its page shows it.
///
/// @param questions what a column may answer
/// @param constants questions that may have one answer for all rows
record MappingView(
    List<Column> columns,
    List<Option> questions,
    List<Constant> constants,
    int lines,
    boolean isWhole) {
  /// A line is no longer than that on a page.
  private static final int SHOWN = 60;

  /// @param number of the column in the file, from 0
  /// @param field of its question; blank if it answers none
  /// @param isProtective whether its answers protect the person, so that none is left out
  /// @param values that stand for a code
  /// @param more how many values are not shown
  record Column(
      int number,
      String name,
      boolean isClosed,
      List<String> samples,
      String field,
      boolean isDate,
      String dates,
      boolean isList,
      String parts,
      boolean hasCodes,
      boolean isProtective,
      boolean leavesOut,
      List<Value> values,
      int more,
      List<Option> codes) {
    /// The values that a person still has to say something of.
    public List<Value> unmapped() {
      return values.stream().filter(value -> !value.isSettled()).toList();
    }

    public List<Value> settled() {
      return values.stream().filter(Value::isSettled).toList();
    }
  }

  /// @param isKnown whether it is understood without a mapping
  /// @param chosen a code, `leave-out`, or blank
  record Value(String name, String text, int count, boolean isKnown, String chosen) {
    boolean isSettled() {
      return isKnown || !chosen.isEmpty();
    }
  }

  record Constant(String name, String label, boolean isText, List<Option> codes, String chosen) {}

  static MappingView of(FileSurvey survey, Mapping mapping, QuestionWords words) {
    var columns = new ArrayList<Column>();
    for (var at = 0; at < survey.columns().size(); at++) {
      columns.add(column(at, survey, mapping, words));
    }
    return new MappingView(
        columns,
        Questions.ALL.stream()
            .map(question -> new Option(question.field(), words.label(question)))
            .toList(),
        Questions.ALL.stream()
            .filter(MappingForm::isConstant)
            .map(question -> constant(question, mapping, words))
            .toList(),
        survey.lines(),
        survey.isWhole());
  }

  private static Column column(
      int number, FileSurvey survey, Mapping mapping, QuestionWords words) {
    var column = survey.columns().get(number);
    var mapped = mapping.column(column.name()).filter(_ -> !column.isClosed());
    var hasCodes = mapped.filter(one -> !KnownValues.codes(one.question()).isEmpty()).isPresent();
    var values = mapped.filter(_ -> hasCodes).map(survey::valuesOf).orElse(List.of());
    return new Column(
        number,
        column.name(),
        column.isClosed(),
        column.samples().stream().map(MappingView::shortened).toList(),
        mapped.map(one -> one.question().field()).orElse(""),
        mapped.filter(one -> one.question().equals(Questions.OCCURRED_ON)).isPresent(),
        mapped.map(one -> one.dates().code()).orElse(""),
        mapped.filter(one -> one.question().form().isList()).isPresent(),
        mapped.map(MappedColumn::parts).orElse(""),
        hasCodes,
        mapped.filter(one -> one.question().form() == Question.Form.ANSWER).isPresent(),
        mapped.filter(MappedColumn::leavesOut).isPresent(),
        values.stream()
            .limit(MappingForm.MOST_VALUES)
            .map(entry -> value(number, mapped.orElseThrow(), entry.getKey(), entry.getValue()))
            .toList(),
        Math.max(0, values.size() - MappingForm.MOST_VALUES),
        mapped.filter(_ -> hasCodes).map(one -> words.options(one.question())).orElse(List.of()));
  }

  private static Value value(int number, MappedColumn column, String text, int count) {
    var code = Optional.ofNullable(column.values().get(MappedColumn.plain(text)));
    return new Value(
        MappingForm.valueName(number, text),
        shortened(text),
        count,
        !column.asksTheOtherWay() && KnownValues.understands(column.question(), text),
        code.map(one -> one.equals(MappedColumn.LEAVE_OUT) ? MappingForm.LEAVE_OUT : one)
            .orElse(""));
  }

  private static Constant constant(Question question, Mapping mapping, QuestionWords words) {
    return new Constant(
        MappingForm.constantName(question),
        words.label(question),
        KnownValues.codes(question).isEmpty(),
        words.options(question),
        mapping.constants().getOrDefault(question.field(), ""));
  }

  /// The columns that answer a question.
  public long mapped() {
    return columns.stream().filter(column -> !column.field().isEmpty()).count();
  }

  static List<String> dateOrders() {
    return Stream.of(DateOrder.values()).map(Coded::code).toList();
  }

  static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
