package org.alliance.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.Question;

/// Answers every question of the form.
///
/// @param text what is written where the person may write
/// @param chosen instead of the last option, by field
record FormAnswers(Function<Question, String> text, Map<String, String> chosen) {
  Map<String, List<String>> of(FormPage page) {
    var fields = new HashMap<String, List<String>>();
    page.questions().forEach(question -> put(question, fields));
    return fields;
  }

  private void put(Question question, Map<String, List<String>> fields) {
    var field = question.field();
    switch (question.asked().control()) {
      case ONE, MANY, TICK ->
          fields.put(
              field, List.of(chosen.getOrDefault(field, question.asked().options().getLast())));
      case LANGUAGES ->
          fields.put(field, List.of(chosen.getOrDefault(field, "km"), text.apply(question)));
      case DATE -> {
        fields.put(field + ".year", List.of("2026"));
        fields.put(field + ".month", List.of("01"));
        fields.put(field + ".day", List.of(""));
      }
      case STATE -> fields.put(field, List.of(chosen.getOrDefault(field, "NJ")));
      case ZIP, PHONE, EMAIL, LINE, PARAGRAPH, LIST ->
          fields.put(field, List.of(chosen.getOrDefault(field, text.apply(question))));
      case NONE -> {
        // Nobody is asked.
      }
    }
  }
}
