package org.alliance.intake.application.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;

/// Finds what somebody has to correct on one page, with the same check that every channel has. The
/// form adds what only a page can ask: a state or its first line, a whole date, and a telephone
/// number and an address that could be ones.
public final class PageCheck {
  private static final String ERROR = "report.error.";
  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^\\p{Nd}]");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final int SHORTEST_PHONE = 7;

  private final ReportCheck check;

  public PageCheck(ReportCheck check) {
    this.check = check;
  }

  /// Message keys by the field that they are about, in the order of the page.
  public Map<String, String> errors(PostedPage posted, Answers all) {
    var errors = new LinkedHashMap<String, String>();
    if (posted.hasNoState()) {
      errors.put(Questions.STATE.field(), ERROR + "choose-state");
    }
    var faults = faults(of(posted.page(), all));
    for (var question : posted.page().questions()) {
      error(question, posted, all, faults)
          .ifPresent(key -> errors.putIfAbsent(question.field(), ERROR + key));
    }
    return errors;
  }

  /// The errors of [#errors] about answers that are too long or too many.
  Map<String, String> tooLarge(PostedPage posted, Answers all) {
    var errors = new LinkedHashMap<>(errors(posted, all));
    errors.values().removeIf(key -> !key.startsWith(ERROR + "too-"));
    return errors;
  }

  private static Optional<String> error(
      Question question, PostedPage posted, Answers all, List<Fault> faults) {
    if (isTooLong(question, all)) {
      return Optional.of("too-long");
    }
    if (posted.isDateIncomplete(question)) {
      return Optional.of("year-missing");
    }
    return ofControl(question, all.text(question))
        .or(() ->
            faults.stream()
                .filter(fault -> fault.field().equals(question.field()))
                .map(Fault::code)
                .findFirst());
  }

  /// The check knows how long a text may be that the vault keeps. All other answers are a line.
  private static boolean isTooLong(Question question, Answers all) {
    return switch (question.asked().control()) {
      case PARAGRAPH, LIST, NONE -> false;
      default ->
          all.all(question).stream()
              .anyMatch(text -> text.codePointCount(0, text.length()) > Questions.LONGEST_FIELD);
    };
  }

  private static Optional<String> ofControl(Question question, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (question.asked().control()) {
      case PHONE ->
          NOT_A_DIGIT.matcher(text).replaceAll("").length() < SHORTEST_PHONE
              ? Optional.of("phone")
              : Optional.empty();
      case EMAIL -> ADDRESS.matcher(text).matches() ? Optional.empty() : Optional.of("email");
      case ONE ->
          question.asked().options().contains(text) ? Optional.empty() : Optional.of("choose");
      default -> Optional.empty();
    };
  }

  /// The first field of all answers that the report could not be taken with.
  Optional<String> firstFault(Answers answers) {
    return faults(answers).stream().map(Fault::field).findFirst();
  }

  private List<Fault> faults(Answers answers) {
    return switch (check.check(
        answers, IntakeChannel.WEB_FORM, Optional.empty(), "form-page", "")) {
      case ReportCheck.Checked.Faulty(var faults) -> faults;
      case ReportCheck.Checked.Sound _ -> List.of();
    };
  }

  private static Answers of(FormPage page, Answers all) {
    var answers = Answers.NONE;
    for (var question : page.questions()) {
      answers = answers.with(question, all.all(question));
    }
    return answers;
  }
}
