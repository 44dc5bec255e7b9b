package org.alliance.intake.adapter.api.questions;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.alliance.intake.domain.question.Question;

/// A file in the project's CSV format with its header and one example. Nobody is called and no firm
/// is asked if the example is sent by mistake.
final class CsvTemplate {
  /// Where a code or a word would not be understood.
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("reference", "example-1"),
          Map.entry("consents.basis", "written"),
          Map.entry("speaks", "km;en"),
          Map.entry("reads", "km"),
          Map.entry("state", "NJ"),
          Map.entry("city", "Jersey City"),
          Map.entry("zip", "07302"),
          Map.entry("occurredOn", "2026-01-05"),
          Map.entry("phone", "+1 201 555 0147"),
          Map.entry("email", "name@example.com"),
          Map.entry("moreThanOnce", "no"),
          Map.entry("callBack", ""));

  private CsvTemplate() {}

  static String of(List<Question> questions) {
    return questions.stream().map(Question::column).collect(joining(","))
        + "\r\n"
        + questions.stream().map(CsvTemplate::example).collect(joining(","))
        + "\r\n";
  }

  private static String example(Question question) {
    var known = EXAMPLES.get(question.field());
    if (known != null) {
      return known;
    }
    var options = question.asked().options();
    if (options.isEmpty()) {
      return question.form().isList() ? "one example;another example" : "an example";
    }
    return switch (question.form()) {
      case CODES -> String.join(";", options.subList(0, Math.min(2, options.size())));
      case ANSWER -> options.getLast(); // the last one allows nothing
      default -> options.getFirst();
    };
  }
}
