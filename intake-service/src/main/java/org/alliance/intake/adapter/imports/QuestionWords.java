package org.alliance.intake.adapter.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.form.KnownOptions;
import org.alliance.ui.form.Option;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;
import org.springframework.stereotype.Component;

/// The words of questions and of their answers, as the public form has them, in English.
@Component
final class QuestionWords {
  private static final Map<String, String> STATES = byCode(KnownOptions.states());
  private static final Map<String, String> LANGUAGES = byCode(KnownOptions.languages(true));

  private final IcuMessages messages;
  private final PageLanguage english;

  QuestionWords(IcuMessages messages) {
    this.messages = messages;
    english = messages.find("en").orElseThrow();
  }

  private static Map<String, String> byCode(List<Option> options) {
    return options.stream()
        .collect(Collectors.toUnmodifiableMap(Option::code, Option::label, (one, _) -> one));
  }

  String label(Question question) {
    var own = "imports.question." + question.field();
    return messages.text(
        english, messages.has(own) ? own : "report." + question.field() + ".label");
  }

  List<Option> options(Question question) {
    return KnownValues.codes(question).stream()
        .map(code -> new Option(code, word(question, code)))
        .toList();
  }

  private String word(Question question, String code) {
    var key = "report." + question.field() + ".option." + code;
    Function<Map<String, String>, String> known = words -> words.getOrDefault(code, code);
    if (messages.has(key)) {
      return messages.text(english, key);
    }
    return question.equals(Questions.STATE) ? known.apply(STATES) : known.apply(LANGUAGES);
  }

  /// What a row answers. Of a text that is kept for the person only, that it is there.
  List<Option> answers(Answers answers) {
    return Questions.ALL.stream()
        .filter(answers::tells)
        .map(question -> new Option(label(question), answer(question, answers)))
        .toList();
  }

  private String answer(Question question, Answers answers) {
    var texts = answers.all(question);
    if (!KnownValues.codes(question).isEmpty()) {
      return texts.stream().map(code -> word(question, code)).collect(Collectors.joining(", "));
    }
    return question.equals(Questions.OCCURRED_ON)
        ? answers.text(question)
        : messages.text(
            english, "imports.filled-in", texts.stream().mapToInt(String::length).sum());
  }
}
