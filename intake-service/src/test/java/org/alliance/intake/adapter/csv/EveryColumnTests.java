package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The project's own format has a column for every question.
class EveryColumnTests {
  static final List<Question> QUESTIONS = Questions.ALL;

  private final AllianceFormat format = new AllianceFormat();

  @Test
  void isOneQuestion() {
    assertThat(Stream.of(format.requiredColumns(), format.optionalColumns()).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(Questions.ALL.stream().map(Question::column).toList());
  }

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void isReadAsTheAnswer(Question question) {
    var answers = format.answers(Map.of(question.column(), "x"));
    assertThat(answers.all(question)).containsExactly("x");
    assertThat(answers.byField()).hasSize(1);
  }
}
