package org.alliance.intake.adapter.api.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.domain.question.Question;

/// The JSON schema of a report as `POST /api/v1/reports` takes it.
final class ReportSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private ReportSchema() {}

  static Map<String, Object> of(List<Question> questions) {
    var schema = object();
    for (var question : questions) {
      var at = schema;
      var members = List.of(question.path().split("\\.", -1));
      for (var member : members.subList(0, members.size() - 1)) {
        at = child(at, member);
      }
      properties(at).put(members.getLast(), answer(question));
    }
    schema.put("$schema", DIALECT);
    schema.put("title", "A report");
    return schema;
  }

  private static Map<String, Object> object() {
    var object = new LinkedHashMap<String, Object>();
    object.put("type", "object");
    object.put("properties", new LinkedHashMap<String, Object>());
    object.put("additionalProperties", false);
    return object;
  }

  @SuppressWarnings("unchecked") // all objects here are made by object()
  private static Map<String, Object> properties(Map<String, Object> object) {
    return (Map<String, Object>) object.getOrDefault("properties", Map.of());
  }

  @SuppressWarnings("unchecked") // all objects here are made by object()
  private static Map<String, Object> child(Map<String, Object> object, String member) {
    return (Map<String, Object>) properties(object).computeIfAbsent(member, _ -> object());
  }

  private static Map<String, Object> answer(Question question) {
    return question.form().isList()
        ? Map.of("type", "array", "items", text(question))
        : text(question);
  }

  /// An answer that protects the person is never refused, so its words are examples. All other
  /// options are the only ones.
  private static Map<String, Object> text(Question question) {
    var text = new LinkedHashMap<String, Object>();
    text.put("type", "string");
    var options = question.asked().options();
    if (question instanceof Question.Choice<?>) {
      text.put("enum", options);
    } else if (!options.isEmpty()) {
      text.put("examples", options);
    }
    QuestionDocument.longest(question).ifPresent(longest -> text.put("maxLength", longest));
    return text;
  }
}
