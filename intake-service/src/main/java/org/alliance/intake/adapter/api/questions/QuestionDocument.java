package org.alliance.intake.adapter.api.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Question.Written;
import org.jspecify.annotations.Nullable;

/// One question, for people who write a client or fill a file.
///
/// @param field its name in problems
/// @param path its place in a request: members, with dots between them
/// @param column in the project's CSV format
/// @param kind `code`, `codes`, `text`, `texts`, `story` or `answer`; several answers are a list in
///   JSON and parted by semicolons in CSV
/// @param options the codes to choose from; empty if the answer is written
/// @param longest in characters, of one answer; missing if the question has a reader of its own
/// @param label the question as the form asks it, in English; missing if nobody is asked
/// @param why the reason that the form gives
/// @param keptIn the record that keeps the answer: `report` for codes; `vault`, `plan`,
///   `instruction` and `consent` have readers of their own
record QuestionDocument(
    String field,
    String path,
    String column,
    String kind,
    List<String> options,
    @Nullable Integer longest,
    @Nullable String label,
    @Nullable String why,
    String keptIn) {
  /// @param words the English text of a message key
  static QuestionDocument of(Question question, Function<String, Optional<String>> words) {
    return new QuestionDocument(
        question.field(),
        question.path(),
        question.column(),
        lower(question.form()),
        question.asked().options(),
        longest(question).orElse(null),
        words.apply("report." + question.field() + ".label").orElse(null),
        words.apply("report." + question.field() + ".why").orElse(null),
        lower(question.target()));
  }

  static Optional<Integer> longest(Question question) {
    return switch (question) {
      case Written written when written.longest() < Integer.MAX_VALUE ->
          Optional.of(written.longest());
      case Written _ -> Optional.empty();
      case Choice<?> _ -> Optional.empty();
    };
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
