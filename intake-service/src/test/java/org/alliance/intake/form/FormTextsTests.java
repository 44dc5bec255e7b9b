package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.intake.domain.question.AnswerTarget;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;

/// The form has words for all that it asks, in all languages.
class FormTextsTests {
  private static final MessageBundle TEXTS = new MessageBundle("intake");
  private static final Set<String> ENGLISH = TEXTS.texts().getOrDefault("en", Map.of()).keySet();

  @Test
  void allLanguagesHaveTheSameTextsWithTheSameArguments() {
    assertThat(TEXTS.texts()).hasSize(14);
    assertThat(MessageCheck.of(TEXTS).findings()).isEmpty();
  }

  @Test
  void everyPageQuestionAndOptionHasWords() {
    var needed = new ArrayList<String>();
    for (var page : FormPages.ALL) {
      needed.add("report.page." + page.step());
      for (var question : page.questions()) {
        needed.add("report." + question.field() + ".label");
        if (question.asked().control() != Control.TICK) {
          question.asked().options().stream()
              .map(code -> "report." + question.field() + ".option." + code)
              .forEach(needed::add);
        }
      }
    }
    Stream.of(AnswerTarget.values())
        .map(target -> "report.who." + target.name().toLowerCase(java.util.Locale.ROOT))
        .forEach(needed::add);
    assertThat(ENGLISH).containsAll(needed);
  }

  @Test
  void everyFaultOfTheCheckHasWords() {
    assertThat(ENGLISH)
        .containsAll(
            Stream.of(
                    "choose",
                    "choose-state",
                    "unknown-code",
                    "unknown-state",
                    "too-long",
                    "too-many",
                    "malformed-date",
                    "year-missing",
                    "in-the-future",
                    "before-1900",
                    "phone",
                    "email",
                    "list-empty")
                .map(code -> "report.error." + code)
                .toList());
  }

  @Test
  void everyQuestionThatAPersonCanAnswerIsOnOnePage() {
    var onPages = FormPages.ALL.stream().map(FormPage::questions).flatMap(List::stream).toList();
    assertThat(onPages)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Questions.ALL.stream().filter(FormTextsTests::isAsked).toList());
  }

  private static boolean isAsked(Question question) {
    return question.asked().control() != Control.NONE;
  }
}
