package org.alliance.intake.adapter.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Condition;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.view.SuggestedView;
import org.alliance.ui.form.KnownOptions;
import org.alliance.ui.form.Option;
import org.alliance.ui.text.Formats;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;

/// Questions, options and answers in the words of one language.
///
/// @param messages the texts of all pages
/// @param language in which they are told
record AnswerWords(IcuMessages messages, PageLanguage language) {
  public String label(Question question) {
    return text("report." + question.field() + ".label");
  }

  String pageName(FormPage page) {
    return text("report.page." + page.step());
  }

  public boolean has(String key) {
    return messages.has(key);
  }

  /// When a page is asked, as a sentence for the paper form.
  public String condition(Condition condition) {
    var question = condition.question();
    var codes =
        question.asked().options().stream()
            .filter(code -> condition.codes().contains(code) != condition.isExcluding())
            .map(code -> option(question, code))
            .toList();
    return label(question) + " " + String.join(" / ", codes);
  }

  public List<Option> options(Question question) {
    return question.asked().options().stream()
        .map(code -> new Option(code, option(question, code)))
        .toList();
  }

  private String option(Question question, String code) {
    var key = "report." + question.field() + ".option." + code;
    return messages.has(key) ? text(key) : code;
  }

  /// What somebody answered, as they would say it; several lines for several answers, none if they
  /// skipped it.
  public List<String> answer(Question question, Answers answers) {
    return answers.all(question).stream().map(text -> one(question, text)).toList();
  }

  private String one(Question question, String text) {
    return switch (question.asked().control()) {
      case ONE, MANY -> option(question, text);
      case TICK -> text("print.yes");
      case LANGUAGES -> SuggestedView.languageName(text);
      case STATE -> UsState.find(text).map(UsState::fullName).orElse(text);
      case DATE -> date(text);
      case LINE, PHONE, EMAIL, ZIP, PARAGRAPH, LIST, NONE -> text;
    };
  }

  private String date(String text) {
    try {
      return new Formats(language, ZoneOffset.UTC).date(LocalDate.parse(text));
    } catch (DateTimeException monthOnly) {
      return text;
    }
  }

  /// The languages to choose from.
  ///
  /// @param isSpoken whether they are to talk in, so that Cantonese and Mandarin stand there
  ///   instead of two scripts
  static List<Option> languages(boolean isSpoken) {
    return KnownOptions.languages(isSpoken);
  }

  static boolean isKnown(String tag) {
    return !SuggestedView.languageName(tag).equals(tag);
  }

  static List<Option> states() {
    return KnownOptions.states();
  }

  /// The months by their names.
  List<Option> months() {
    return KnownOptions.months(language);
  }

  private String text(String key) {
    return messages.text(language, key);
  }
}
