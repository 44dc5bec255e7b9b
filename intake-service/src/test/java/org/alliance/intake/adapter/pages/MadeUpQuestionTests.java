package org.alliance.intake.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Asked;
import org.alliance.intake.domain.question.ColumnJoin;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.ui.Navigation;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.alliance.ui.Reader;
import org.alliance.ui.UiProperties;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.PageLanguages;
import org.junit.jupiter.api.Test;

/// A question that is data with words is asked on a page, shown in the check, and printed on paper.
/// No template names it.
class MadeUpQuestionTests {
  private static final Question MADE_UP =
      new Written(
          "madeUp",
          "madeUp",
          "made_up",
          Optional.of(ReportPart.STORY),
          Question.Form.CODE,
          ColumnJoin.FIRST,
          200,
          "madeUp",
          new Asked(Asked.Control.ONE, List.of("seen", "unseen")));
  private static final FormPage PAGE = new FormPage("made-up", List.of(MADE_UP), Optional.empty());

  private final Pages pages =
      new Pages(
          new UiProperties(ZoneOffset.UTC, null, "https://www.weather.gov/"),
          Navigation.STAFF,
          List.of(new MessageBundle("intake"), new MessageBundle("intake-made-up")),
          false);
  private final AnswerWords words = new AnswerWords(pages.messages(), PageLanguages.english());
  private final Draft draft =
      new Draft(
          "draft-1",
          1,
          new Answers(Map.of("madeUp", List.of("seen")), false),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Instant.EPOCH,
          false,
          Optional.empty());

  @Test
  void isAskedOnAPage() {
    var view =
        new QuestionView(
            "en",
            PAGE,
            draft,
            words,
            1,
            1,
            "/en/",
            false,
            Map.of("madeUp", List.of("seen")),
            Map.of());
    assertThat(draw("question", Map.of("view", view, "formId", "question")))
        .contains("Was there a made-up witness?", "We made this question up.", "Nobody saw it")
        .containsPattern("<input[^>]*name=\"madeUp\"[^>]*value=\"seen\"[^>]*checked");
  }

  @Test
  void isShownInTheCheck() {
    assertThat(
            draw(
                "check",
                Map.of(
                    "tag",
                    "en",
                    "pages",
                    List.of(PAGE),
                    "draft",
                    draft,
                    "words",
                    words,
                    "previous",
                    "/en/")))
        .contains("The made-up page", "Was there a made-up witness?", "Somebody saw it")
        .contains("/en/report/made-up?from=check#madeUp");
  }

  @Test
  void isPrintedOnPaper() {
    assertThat(draw("print", Map.of("tag", "en", "pages", List.of(PAGE), "words", words)))
        .contains("The made-up page", "Was there a made-up witness?", "Nobody saw it");
  }

  private String draw(String template, Map<String, ?> model) {
    var request = new PageRequest("/en/report/made-up", Map.of(), "");
    return pages.draw(
        "intake/" + template, pages.context(request, Reader.anonymous(ZoneOffset.UTC)), model);
  }
}
