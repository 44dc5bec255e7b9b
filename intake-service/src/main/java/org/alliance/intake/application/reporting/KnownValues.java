package org.alliance.intake.application.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.application.reading.LanguageReading;
import org.alliance.intake.domain.consent.Consent.Basis;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Questions;

/// What a value means to the check of a report, as it is written in a file.
public final class KnownValues {
  private KnownValues() {}

  /// Whether the check reads it as an answer, and needs nobody to say what it stands for. Texts are
  /// always understood.
  public static boolean understands(Question question, String value) {
    if (question instanceof Choice<?> choice) {
      return isRead(choice, value);
    }
    if (question.equals(Questions.STATE)) {
      return UsState.find(value).isPresent();
    }
    if (isLanguage(question)) {
      return LanguageReading.read(question.field(), List.of(value)).notes().isEmpty();
    }
    if (question.equals(Questions.CONSENT_BASIS)) {
      return Coded.read(Basis.class, value).isPresent();
    }
    if (question.form() == Question.Form.ANSWER) {
      return PlainAnswer.read(value) != PlainAnswer.UNCLEAR;
    }
    return question.asked().options().isEmpty() || question.asked().options().contains(value);
  }

  private static <T extends Enum<T> & Coded> boolean isRead(Choice<T> choice, String value) {
    return Coded.read(choice.type(), value).isPresent();
  }

  /// The answers that a value may stand for; none if the question takes any text.
  public static List<String> codes(Question question) {
    if (question.equals(Questions.STATE)) {
      return Stream.of(UsState.values()).map(Enum::name).toList();
    }
    if (isLanguage(question)) {
      return Languages.all().stream().map(known -> known.tag().value()).toList();
    }
    if (question.equals(Questions.CONSENT_BASIS)) {
      return Stream.of(Basis.values()).map(Coded::code).toList();
    }
    return question.asked().options();
  }

  private static boolean isLanguage(Question question) {
    return question.equals(Questions.SPEAKS) || question.equals(Questions.READS);
  }
}
