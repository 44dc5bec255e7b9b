package org.alliance.intake.adapter.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.domain.question.AnswerTarget;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;

/// One page of the form as its template draws it.
///
/// @param tag the language in the address
/// @param position from 1
/// @param total of the pages that this person is asked, as far as the answers tell
/// @param previous the path of the page before
/// @param isFromCheck whether the person came from the check of all answers, and returns there
/// @param values what the controls show
/// @param errors message keys by field
record QuestionView(
    String tag,
    FormPage page,
    Draft draft,
    AnswerWords words,
    int position,
    int total,
    String previous,
    boolean isFromCheck,
    Map<String, List<String>> values,
    Map<String, String> errors) {
  private static final String FIRST_SENSITIVE = "contact";

  static QuestionView of(
      String tag,
      FormPage page,
      Draft draft,
      AnswerWords words,
      boolean isFromCheck,
      Map<String, List<String>> values,
      Map<String, String> errors) {
    var asked = FormPages.asked(draft.answers());
    var at = asked.indexOf(page);
    return new QuestionView(
        tag,
        page,
        draft,
        words,
        at + 1,
        asked.size(),
        at <= 0 ? "/" + tag + "/" : "/" + tag + "/report/" + asked.get(at - 1).step(),
        isFromCheck,
        values,
        errors);
  }

  /// For `ui.fields`.
  public Form form() {
    return new Form("report", values, errors);
  }

  public String action() {
    return "/" + tag + "/report/" + page.step() + (isFromCheck ? "?from=check" : "");
  }

  /// A page with one question has that question as its heading.
  public boolean isSingle() {
    return page.questions().size() == 1;
  }

  public boolean isFirstSensitive() {
    return page.step().equals(FIRST_SENSITIVE);
  }

  public boolean isLast() {
    return position == total;
  }

  public boolean hasPageHint() {
    return page.step().equals("others");
  }

  public String control(Question question) {
    return question.asked().control().name();
  }

  public List<Option> options(Question question) {
    return words.options(question);
  }

  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  public String value(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  /// The entries of a list so far.
  public List<String> entries(Question question) {
    return draft.answers().all(question);
  }

  /// The languages that stand in the two lists to choose from.
  public String chosenLanguage(Question question, int place) {
    var known = values(question.field()).stream().filter(AnswerWords::isKnown).toList();
    return place < known.size() ? known.get(place) : "";
  }

  /// The languages that somebody wrote, because the lists have them not.
  public String otherLanguages(Question question) {
    return String.join(
        ", ", values(question.field()).stream().filter(one -> !AnswerWords.isKnown(one)).toList());
  }

  public List<Option> languages(Question question) {
    return AnswerWords.languages(question.equals(Questions.SPEAKS));
  }

  public List<Option> states() {
    return AnswerWords.states();
  }

  public List<Option> months() {
    return words.months();
  }

  /// What a browser may show as a keyboard.
  public String inputType(Question question) {
    return switch (question.asked().control()) {
      case PHONE -> "tel";
      case EMAIL -> "email";
      default -> "text";
    };
  }

  public boolean isLongList(Question question) {
    return question.equals(Questions.OTHER_INCIDENTS);
  }

  /// Who may see the answers of this page, as ends of message keys.
  public List<String> readers() {
    return page.questions().stream()
        .filter(question -> question.asked().control() != Control.NONE)
        .map(Question::target)
        .distinct()
        .sorted()
        .map(AnswerTarget::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  /// The page after this one, or the check of all answers.
  static String after(String tag, FormPage page, Draft draft, boolean isFromCheck) {
    var next =
        Stream.of(page)
            .filter(_ -> !isFromCheck)
            .flatMap(_ -> following(page, draft).stream())
            .findFirst();
    return "/" + tag + "/report/" + next.map(FormPage::step).orElse("check");
  }

  private static Optional<FormPage> following(FormPage page, Draft draft) {
    var place = FormPages.ALL.indexOf(page);
    return FormPages.ALL.stream()
        .skip(place + 1L)
        .filter(later -> later.isAsked(draft.answers()))
        .findFirst();
  }
}
