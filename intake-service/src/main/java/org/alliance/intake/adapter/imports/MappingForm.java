package org.alliance.intake.adapter.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.mapping.FileSurvey;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.domain.mapping.DateOrder;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.springframework.util.MultiValueMap;

/// What a mapping is called in the fields of its page. A value of the file is called by a hash, so
/// that the page sends no cell back.
final class MappingForm {
  /// Values of a column that are shown, the most frequent first.
  static final int MOST_VALUES = 60;

  /// Stands for [MappedColumn#LEAVE_OUT], because an empty field stands for nothing chosen.
  static final String LEAVE_OUT = "leave-out";

  private static final int LONGEST_CONSTANT = 200;

  private MappingForm() {}

  /// Questions that one answer may be given to for all rows.
  static boolean isConstant(Question question) {
    return question.equals(Questions.CITY) || !KnownValues.codes(question).isEmpty();
  }

  static String valueName(int column, String value) {
    var bytes = MappedColumn.plain(value).getBytes(StandardCharsets.UTF_8);
    return "value-" + column + "-" + UUID.nameUUIDFromBytes(bytes);
  }

  static String constantName(Question question) {
    return "constant-" + question.field().replace('.', '-');
  }

  /// @param before the mapping that the page showed; its values stay that the page did not show
  static Mapping read(MultiValueMap<String, String> sent, FileSurvey survey, Mapping before) {
    var columns = new ArrayList<MappedColumn>();
    for (var at = 0; at < survey.columns().size(); at++) {
      var name = survey.columns().get(at).name();
      var number = at;
      question(text(sent, "column-" + at))
          .ifPresent(question ->
              columns.add(column(sent, survey, number, name, question, before.column(name))));
    }
    return new Mapping(columns, constants(sent));
  }

  private static MappedColumn column(
      MultiValueMap<String, String> sent,
      FileSurvey survey,
      int number,
      String name,
      Question question,
      Optional<MappedColumn> before) {
    var values = new HashMap<String, String>();
    before
        .filter(old -> old.question().equals(question))
        .ifPresent(old -> values.putAll(old.values()));
    var bare =
        new MappedColumn(
            name,
            question,
            text(sent, "parts-" + number),
            Coded.find(DateOrder.class, text(sent, "dates-" + number)).orElse(DateOrder.AS_WRITTEN),
            Map.of(),
            text(sent, "unknown-" + number).equals(LEAVE_OUT));
    var codes = KnownValues.codes(question);
    for (var value : survey.valuesOf(bare).stream().limit(MOST_VALUES).toList()) {
      var field = valueName(number, value.getKey());
      if (sent.containsKey(field)) {
        var chosen = text(sent, field);
        var plain = MappedColumn.plain(value.getKey());
        if (chosen.equals(LEAVE_OUT)) {
          values.put(plain, MappedColumn.LEAVE_OUT);
        } else if (codes.contains(chosen)) {
          values.put(plain, chosen);
        } else {
          values.remove(plain);
        }
      }
    }
    return new MappedColumn(name, question, bare.parts(), bare.dates(), values, bare.leavesOut());
  }

  private static Map<String, String> constants(MultiValueMap<String, String> sent) {
    var constants = new HashMap<String, String>();
    for (var question : Questions.ALL) {
      var text = text(sent, constantName(question));
      var codes = KnownValues.codes(question);
      var isKnown = codes.contains(text) || (codes.isEmpty() && text.length() <= LONGEST_CONSTANT);
      if (!text.isEmpty() && isConstant(question) && isKnown) {
        constants.put(question.field(), text);
      }
    }
    return constants;
  }

  private static Optional<Question> question(String field) {
    return Questions.ALL.stream().filter(question -> question.field().equals(field)).findFirst();
  }

  static String text(MultiValueMap<String, String> sent, String name) {
    return Optional.ofNullable(sent.getFirst(name)).map(String::strip).orElse("");
  }

  static List<String> separators() {
    return List.of(";", ",", "|", "/");
  }
}
