package org.alliance.intake.domain.question;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes answers in the one form that fingerprints are made of. Lists are sets to whoever sends
/// them, and a line ends in one way. Fingerprints of stored reports were made of this form, so it
/// never changes: a question that was added later follows behind, and only if it is told.
final class AnswersContent {
  /// Questions that are written together; each list is a group of its own.
  private static final List<List<Question>> FIRST =
      List.of(
          List.of(Questions.OCCURRED_ON, Questions.STATE, Questions.ZIP, Questions.CITY),
          List.of(Questions.CONDUCT),
          List.of(Questions.BIAS_INDICATORS),
          List.of(Questions.VICTIM),
          List.of(Questions.SPEAKS),
          List.of(Questions.READS),
          List.of(Questions.INTERPRETER),
          List.of(Questions.SERVICES),
          List.of(Questions.URGENCY, Questions.ON_BEHALF, Questions.POLICE_CONTACT),
          List.of(
              Questions.NAME,
              Questions.PHONE,
              Questions.EMAIL,
              Questions.SAFE_TO_CONTACT,
              Questions.NARRATIVE),
          List.of(Questions.OTHER_PARTIES));

  private static final List<Question> CONSENTS =
      List.of(
          Questions.CONSENT_LAW_FIRMS,
          Questions.CONSENT_SERVICE_PROVIDERS,
          Questions.CONSENT_PARTNERS,
          Questions.CONSENT_BASIS);

  private static final List<Question> LATER = later();

  private AnswersContent() {}

  private static List<Question> later() {
    var later = new ArrayList<>(Questions.ALL);
    later.remove(Questions.REFERENCE);
    FIRST.forEach(later::removeAll);
    later.removeAll(CONSENTS);
    return List.copyOf(later);
  }

  static String of(Answers answers) {
    return Stream.of(
            FIRST.stream().map(group -> texts(answers, group)), consents(answers), later(answers))
        .flatMap(groups -> groups)
        .map(group -> group.stream().map(text -> text.length() + ":" + text).collect(joining(",")))
        .collect(joining(";"));
  }

  /// A public record says the same as before there were consents.
  private static Stream<List<String>> consents(Answers answers) {
    return answers.isPublicRecord() || CONSENTS.stream().noneMatch(answers::tells)
        ? Stream.empty()
        : Stream.of(texts(answers, CONSENTS));
  }

  private static Stream<List<String>> later(Answers answers) {
    return LATER.stream()
        .filter(answers::tells)
        .map(question ->
            Stream.concat(Stream.of(question.field()), sorted(answers, question)).toList());
  }

  private static List<String> texts(Answers answers, List<Question> group) {
    var texts = new ArrayList<String>();
    for (var question : group) {
      if (question.form().isList()) {
        sorted(answers, question).forEach(texts::add);
      } else {
        texts.add(text(answers, question));
      }
    }
    if (group.contains(Questions.CITY)) {
      texts.add(Boolean.toString(answers.stateWide()));
    }
    return texts;
  }

  private static Stream<String> sorted(Answers answers, Question question) {
    return answers.all(question).stream()
        .map(text -> question.form() == Question.Form.STORY ? Answers.withOneLineEnd(text) : text)
        .sorted();
  }

  private static String text(Answers answers, Question question) {
    var text = answers.text(question);
    if (question.equals(Questions.POLICE_CONTACT)) {
      return policeContactAsBefore(text);
    }
    return question.form() == Question.Form.STORY ? Answers.withOneLineEnd(text) : text;
  }

  private static String policeContactAsBefore(String answer) {
    return switch (answer) {
      case "no" -> "true";
      case "" -> "false";
      default -> answer;
    };
  }
}
