package org.alliance.intake.adapter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.ReportCheck.Checked;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/// A question that is in the list and in the request goes all the way by itself. "Add a question"
/// in the README relies on it.
class EveryQuestionTests {
  static final List<Question> QUESTIONS = Questions.ALL;

  private final JsonMapper json = JsonMapper.builder().build();
  private final ReportCheck check =
      new ReportCheck(
          PlacesInMemory.NOWHERE,
          Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC),
          false);

  @Test
  void isAMemberOfTheRequestAndEveryMemberIsAQuestion() {
    assertThat(paths(ReportRequest.class, "").toList())
        .containsExactlyInAnyOrderElementsOf(Questions.ALL.stream().map(Question::path).toList());
  }

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void isReadOutOfARequest(Question question) {
    var answers = answered(question);
    assertThat(answers.all(question)).containsExactly(answer(question));
    assertThat(answers.byField()).hasSize(1);
  }

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void isKeptAndToldAndChangesTheFingerprint(Question question) {
    var answers = answered(question);
    var checked =
        check.check(answers, IntakeChannel.PARTNER_API, Optional.empty(), "request-1", "content");
    assertThat(checked).isInstanceOf(Checked.Sound.class);
    var sound = (Checked.Sound) checked;
    if (!question.equals(Questions.CONSENT_BASIS)) { // alone it is no answer
      question.part().ifPresent(part -> assertThat(sound.version().told()).contains(part));
    }
    switch (question) {
      case Choice<?> choice -> assertThat(sound.version().incident().codes().to(choice)).hasSize(1);
      case Written written ->
          assertThat(sound.person().fields().containsKey(written.vaultField()))
              .isEqualTo(!written.equals(Questions.REFERENCE));
    }
    assertThat(answers.content().equals(Answers.NONE.content()))
        .isEqualTo(question.equals(Questions.REFERENCE));
  }

  private Answers answered(Question question) {
    var body = question.form().isList() ? "[\"%s\"]" : "\"%s\"";
    for (var member : List.of(question.path().split("\\.", -1)).reversed()) {
      body = "{\"" + member + "\": " + body + "}";
    }
    return json.readValue(body.formatted(answer(question)), ReportRequest.class).toAnswers(json);
  }

  private static String answer(Question question) {
    return switch (question) {
      case Choice<?> choice -> lastCode(choice);
      case Written written when written.equals(Questions.STATE) -> "CA";
      case Written written when written.equals(Questions.OCCURRED_ON) -> "2026-01";
      case Written written when written.equals(Questions.CONSENT_BASIS) -> "form";
      case Written written when written.form() == Question.Form.CODES -> "ko";
      case Written written when written.form() == Question.Form.ANSWER -> "yes";
      case Written _ -> "x";
    };
  }

  private static String lastCode(Choice<?> choice) {
    return List.of(choice.type().getEnumConstants()).getLast() instanceof Coded last
        ? last.code()
        : "";
  }

  private static Stream<String> paths(Class<?> type, String before) {
    return Stream.of(type.getRecordComponents())
        .flatMap(member -> paths(member, before + member.getName()));
  }

  private static Stream<String> paths(RecordComponent member, String path) {
    return member.getType().isRecord() ? paths(member.getType(), path + ".") : Stream.of(path);
  }
}
